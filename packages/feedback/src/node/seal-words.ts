import type { SealedBox } from '@yiwang/kernel'
import { sealAt, type SealingPlace } from '@yiwang/sealing'

/** Seals a rating's comment under the person's key; no purpose lets a handler open it. Throws SealingError. */
export function sealComment(place: SealingPlace, comment: string): SealedBox {
  return sealAt(place, 'comment', { comment: { value: comment, purpose: '改进服务', retention: 'P1Y' } })
}

/** Seals what the person said of the result, on their page or when they were called back; it is for the unit. Throws SealingError. */
export function sealSaid(place: SealingPlace, said: string): SealedBox {
  return sealAt(place, 'said', { said: { value: said, purpose: '办理本诉求', retention: 'P3Y' } })
}
