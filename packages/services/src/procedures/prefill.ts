import { procedureFor } from '@yiwang/identity'
import { application } from '../aggregates/application.ts'
import { atWindow } from '../circumstances.ts'
import { PrefillField, prefilledSchema } from '../contracts.ts'
import { ServicesError } from '../errors.ts'
import { prefillingOf } from '../proof-of-sharing.ts'
import { getItem } from '../queries.ts'
import { loadOwn, openOrThrow } from './own-application.ts'

/** Records that a field was filled from shared data; the provision itself must be in the ledger. Answers the source to show. */
export const prefill = procedureFor('submit', 'Application')
  .input(PrefillField)
  .output(prefilledSchema)
  .mutation(async ({ ctx, input }) => {
    const { itemCode } = openOrThrow(await loadOwn(ctx, input.matterId))
    const { fields } = await getItem(ctx.prisma, itemCode)
    const field = fields.find(({ name }) => name === input.field)
    if (field === undefined) throw new ServicesError('field_unknown', input.field)
    const [provided] = await ctx.ledger.find([input.providedEventId])
    const data = prefillingOf(provided, input.matterId, field)
    await ctx.ledger.execute(application, {
      id: input.matterId,
      commandId: ctx.commandId,
      command: { type: 'PrefillField', data, circumstances: atWindow(ctx.clock.now(), undefined) },
    })
    return data
  })
