import { procedureFor } from '@yiwang/identity'
import { application } from '../aggregates/application.ts'
import { atWindow } from '../circumstances.ts'
import { recordedAtSchema, StartApplication } from '../contracts.ts'
import { getItem } from '../queries.ts'

/** Begins an application at a window; works without the line to the stream. */
export const start = procedureFor('start', 'Application')
  .input(StartApplication)
  .output(recordedAtSchema)
  .mutation(async ({ ctx, input }) => {
    const { actor } = ctx
    const { name } = await getItem(ctx.prisma, input.itemCode)
    const takenBy = { post: actor.post, unit: actor.unitName ?? actor.unit }
    const { position } = await ctx.ledger.execute(application, {
      id: input.matterId,
      commandId: ctx.commandId,
      command: {
        type: 'StartApplication',
        data: { matterId: input.matterId, itemCode: input.itemCode, itemName: name, unitId: actor.unit, takenBy },
        circumstances: atWindow(ctx.clock.now(), input.occurredAt),
      },
    })
    return { position }
  })
