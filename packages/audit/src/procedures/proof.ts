import { procedureFor } from '@yiwang/identity'
import { z } from 'zod'
import { proofDocumentSchema } from '../contracts.ts'
import { AuditError } from '../errors.ts'
import { inclusionProofFor } from '../queries/proofs.ts'

const inputSchema = z.object({
  eventId: z.uuid(),
  origin: z
    .string()
    .regex(/^[\w-]+\/[\w-]+$/)
    .describe('产生记录的应用，如 demo/portal'),
})

/** Proof for any event of the ledger, for auditors; citizens get theirs on the page of their own matter. */
export const proof = procedureFor('read', 'AuditLog')
  .input(inputSchema)
  .output(proofDocumentSchema)
  .query(async ({ ctx, input }) => {
    const document = await inclusionProofFor(ctx, input)
    if (document === undefined) throw new AuditError('proof_not_ready')
    return document
  })
