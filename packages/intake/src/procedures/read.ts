import { procedureFor } from '@yiwang/identity'
import { listRequestsInputSchema, requestPageSchema } from '../api.ts'
import { listTakenIn } from '../queries/list-requests.ts'

/** What the worker's own unit took in. */
export const requestsTakenIn = procedureFor('read', 'Request')
  .input(listRequestsInputSchema)
  .output(requestPageSchema)
  .query(({ ctx, input }) => listTakenIn(ctx.prisma, ctx.actor.unitName ?? ctx.actor.unit, input))
