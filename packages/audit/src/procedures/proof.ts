import { IdentityError, procedureFor } from '@yiwang/identity'
import { z } from 'zod'
import { eventProofSchema, recordSchema } from '../contracts.ts'
import { AuditError } from '../errors.ts'
import { sha256 } from '../node-crypto.ts'
import { bareProofOf } from '../proof-document.ts'
import { inclusionProofFor } from '../queries/proofs.ts'
import { getTracedMatter } from '../traced-matter.ts'
import type { AuditDependencies } from './inspect-matter.ts'

/** Event types as events carry them: `yiwang.` stands before them on the stream. */
const bareType = (type: string): string => type.replace(/^yiwang\./, '')

/**
 * Proof for any event of the ledger, for auditors: what proves, and nothing by which one person's matter could be followed.
 * The event itself comes along for who has left a trace of looking at its matter, unless it was said in confidence; citizens get
 * theirs on their own page.
 */
export const createProof = ({ recordOf, isInConfidence }: AuditDependencies) =>
  procedureFor('read', 'AuditLog')
    .input(recordSchema.extend({ traceEventId: z.uuid().optional().describe('查看这件事的记录') }))
    .output(eventProofSchema)
    .query(async ({ ctx, input: { traceEventId, ...place } }) => {
      const document = await inclusionProofFor(ctx, place)
      if (document === undefined) throw new AuditError('proof_not_ready')
      const proof = bareProofOf(sha256, document)
      // whose it is, is not told either
      if (traceEventId === undefined || isInConfidence(bareType(proof.record.type))) return proof
      const matterId = await getTracedMatter(ctx, traceEventId)
      ctx.authorize(await recordOf(matterId))
      if (document.event.attributes.matterid !== matterId) throw new IdentityError('not_permitted')
      return { ...proof, document }
    })
