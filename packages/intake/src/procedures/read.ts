import { procedureFor } from '@yiwang/identity'
import { findByReceiptInputSchema, listRequestsInputSchema, requestPageSchema, requestSummarySchema } from '../api.ts'
import { findRequestByReceiptNumber } from '../queries/find-request.ts'
import { listTakenIn } from '../queries/list-requests.ts'

/** What a worker finds by a receipt somebody shows them: the same summary as in lists. */
export const requestByReceipt = procedureFor('take-in', 'Request')
  .input(findByReceiptInputSchema)
  .output(requestSummarySchema.nullable())
  .query(async ({ ctx, input }) => (await findRequestByReceiptNumber(ctx.prisma, input.receiptNumber)) ?? null)

/** What the worker's own unit took in. */
export const requestsTakenIn = procedureFor('read', 'Request')
  .input(listRequestsInputSchema)
  .output(requestPageSchema)
  .query(({ ctx, input }) => listTakenIn(ctx.prisma, ctx.actor.unitName ?? ctx.actor.unit, input))
