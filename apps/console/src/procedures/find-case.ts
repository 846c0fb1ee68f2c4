import { findCase as findStoredCase } from '@yiwang/casework'
import { can, procedureFor } from '@yiwang/identity'
import { findByReceiptInputSchema, findRequestByReceiptNumber } from '@yiwang/intake'
import { z } from 'zod'

/** A case by the number on somebody's receipt; null when there is none this worker may read, without saying which. */
export const findCase = procedureFor('read', 'Case')
  .input(findByReceiptInputSchema)
  .output(z.object({ matterId: z.uuid() }).nullable())
  .query(async ({ ctx, input }) => {
    const request = await findRequestByReceiptNumber(ctx.prisma, input.receiptNumber)
    const found = request && (await findStoredCase(ctx.prisma, request.matterId))
    if (found === undefined) return null
    const record = { unit: found.unitId ?? undefined, divisionCode: found.divisionCode ?? undefined }
    return can(ctx.actor, { action: 'read', subject: 'Case', record }) ? { matterId: found.matterId } : null
  })
