import type { SealedBox } from '@yiwang/kernel'
import { seal } from '@yiwang/sealing'

/** A subject and the public key (X25519, base64url) its words are sealed under. */
export interface SubjectKey {
  readonly subjectId: string
  readonly publicKey: string
}

/** Where a box will stand; the event's id is known before it is decided (`eventIdFor`). */
export interface SealingPlace {
  readonly cell: string
  readonly eventId: string
  readonly subject: SubjectKey
}

const RETENTION = 'P3Y'

function sealOne(place: SealingPlace, box: 'reply' | 'note', field: { value: string; purpose: string }): SealedBox {
  const { cell, eventId, subject } = place
  const context = { cell, eventId, subjectId: subject.subjectId, box }
  return seal({ publicKey: subject.publicKey, context, fields: { [box]: { ...field, retention: RETENTION } } })
}

/** Seals an official reply under the person's key: it may quote them, and leaves with them. Throws SealingError. */
export function sealReply(place: SealingPlace, reply: string): SealedBox {
  return sealOne(place, 'reply', { value: reply, purpose: '答复诉求人' })
}

/** Seals an internal note under the person's key. Throws SealingError. */
export function sealNote(place: SealingPlace, note: string): SealedBox {
  return sealOne(place, 'note', { value: note, purpose: '办理本诉求' })
}
