import { procedureFor, type AppContext } from '@yiwang/identity'
import type { Circumstances } from '@yiwang/kernel'
import { z } from 'zod'
import { dataSet } from '../aggregates/data-set.ts'
import { dataSetSchema, recordedAtSchema, RegisterDataSet } from '../contracts.ts'
import { listDataSets } from '../queries.ts'

export const dataSets = procedureFor('read', 'DataSet')
  .output(z.array(dataSetSchema))
  .query(({ ctx }) => listDataSets(ctx.prisma))

/** Circumstances of what a data steward decides at the desk. */
export function bySteward({ clock }: Pick<AppContext, 'clock'>): Circumstances {
  return {
    occurredAt: clock.now().toISOString(),
    initiator: 'worker',
    channelUsed: 'console',
    decidedBy: 'human',
    lawfulUse: 'service,audit',
  }
}

export const registerDataSet = procedureFor('register', 'DataSet')
  .input(RegisterDataSet)
  .output(recordedAtSchema)
  .mutation(async ({ ctx, input }) => {
    ctx.authorize({ unit: input.dataSet.provider.unitId })
    const by = { post: ctx.actor.post, unit: ctx.actor.unitName ?? ctx.actor.unit }
    const command = { type: 'RegisterDataSet', dataSet: input.dataSet, by, circumstances: bySteward(ctx) } as const
    const id = input.dataSet.dataSetId
    const { position } = await ctx.ledger.execute(dataSet, { id, command, commandId: ctx.commandId })
    return { position }
  })
