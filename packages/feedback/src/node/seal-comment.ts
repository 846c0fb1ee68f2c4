import type { SealedBox } from '@yiwang/kernel'
import { seal } from '@yiwang/sealing'

/** Seals a rating's comment under the person's key; no purpose lets a handler open it. Throws SealingError. */
export function sealComment(
  place: {
    readonly cell: string
    readonly eventId: string
    readonly subject: { readonly subjectId: string; readonly publicKey: string }
  },
  comment: string,
): SealedBox {
  const { cell, eventId, subject } = place
  const context = { cell, eventId, subjectId: subject.subjectId, box: 'comment' }
  const fields = { comment: { value: comment, purpose: '改进服务', retention: 'P1Y' } }
  return seal({ publicKey: subject.publicKey, context, fields })
}
