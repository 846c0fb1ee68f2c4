import type { SealedBox } from '@yiwang/kernel'
import { sealAt, type SealingPlace } from '@yiwang/sealing'

/** Seals a rating's comment under the person's key; no purpose lets a handler open it. Throws SealingError. */
export function sealComment(place: SealingPlace, comment: string): SealedBox {
  return sealAt(place, 'comment', { comment: { value: comment, purpose: '改进服务', retention: 'P1Y' } })
}
