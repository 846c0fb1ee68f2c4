import type { SealedBox } from '@yiwang/kernel'
import { sealAt, type SealingPlace } from '@yiwang/sealing'

const RETENTION = 'P3Y'

function sealOne(
  place: SealingPlace,
  box: 'reply' | 'note' | 'talk' | 'question',
  field: { value: string; purpose: string },
): SealedBox {
  return sealAt(place, box, { [box]: { ...field, retention: RETENTION } })
}

/** Seals an official reply under the person's key: it may quote them, and leaves with them. Throws SealingError. */
export function sealReply(place: SealingPlace, reply: string): SealedBox {
  return sealOne(place, 'reply', { value: reply, purpose: '答复诉求人' })
}

/** Seals an internal note under the person's key. Throws SealingError. */
export function sealNote(place: SealingPlace, note: string): SealedBox {
  return sealOne(place, 'note', { value: note, purpose: '办理本诉求' })
}

/** Seals what was said when the person was reached, or what was tried, under the person's key. Throws SealingError. */
export function sealTalk(place: SealingPlace, talk: string): SealedBox {
  return sealOne(place, 'talk', { value: talk, purpose: '办理本诉求' })
}

/** Seals a question to the person under their key: it may quote them. Throws SealingError. */
export function sealQuestion(place: SealingPlace, question: string): SealedBox {
  return sealOne(place, 'question', { value: question, purpose: '请诉求人补充' })
}
