import type { SealedBox } from '@yiwang/kernel'
import { seal, type FieldToSeal } from './box.ts'

/** A person as far as sealing goes, and the key their data is sealed under (X25519, 32 bytes in base64url). */
export interface SubjectKey {
  readonly subjectId: string
  readonly publicKey: string
}

/** Where a box will stand; the event's id is known before it is decided (the ledger's `eventIdFor`). */
export interface SealingPlace {
  readonly cell: string
  readonly eventId: string
  readonly subject: SubjectKey
}

/**
 * Seals a named box at its place, under its subject's key. Throws SealingError.
 * @example sealAt({ cell, eventId, subject }, 'comment', { comment: { value, purpose: '改进服务', retention: 'P1Y' } })
 */
export function sealAt(
  { cell, eventId, subject }: SealingPlace,
  box: string,
  fields: Readonly<Record<string, FieldToSeal>>,
): SealedBox {
  const { subjectId, publicKey } = subject
  return seal({ publicKey, context: { cell, eventId, subjectId, box }, fields })
}
