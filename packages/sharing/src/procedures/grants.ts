import { procedureFor } from '@yiwang/identity'
import { codeSchema } from '@yiwang/services/contracts'
import { z } from 'zod'
import { grant } from '../aggregates/grant.ts'
import { GiveGrant, grantRowSchema, grantSchema, recordedAtSchema, WithdrawGrant } from '../contracts.ts'
import { SharingError } from '../errors.ts'
import { loadDataSet, loadGrant } from '../node/holder/facts.ts'
import { listGrants, listGrantsFor } from '../queries.ts'
import { bySteward } from './catalogue.ts'

const read = procedureFor('read', 'Grant')

export const grants = read.output(z.array(grantRowSchema)).query(({ ctx }) => listGrants(ctx.prisma))

/** What the own unit may ask for while working on an item. */
export const grantsForItem = read
  .input(z.object({ itemCode: codeSchema }))
  .output(z.array(grantSchema))
  .query(({ ctx, input }) =>
    listGrantsFor(ctx.prisma, { itemCode: input.itemCode, unitId: ctx.actor.unit, now: ctx.clock.now() }),
  )

export const giveGrant = procedureFor('give', 'Grant')
  .input(GiveGrant)
  .output(recordedAtSchema)
  .mutation(async ({ ctx, input }) => {
    const dataSet = await loadDataSet(ctx.ledger, input.grant.dataSetId)
    if (dataSet === undefined) throw new SharingError('data_set_unknown', 'dataSetId')
    ctx.authorize({ unit: dataSet.provider.unitId })
    const by = { post: ctx.actor.post, unit: ctx.actor.unitName ?? ctx.actor.unit }
    const command = { type: 'GiveGrant', grant: input.grant, dataSet, by, circumstances: bySteward(ctx) } as const
    const { position } = await ctx.ledger.execute(grant, { id: input.grant.grantId, command, commandId: ctx.commandId })
    return { position }
  })

export const withdrawGrant = procedureFor('withdraw', 'Grant')
  .input(WithdrawGrant)
  .output(recordedAtSchema)
  .mutation(async ({ ctx, input }) => {
    const state = await loadGrant(ctx.ledger, input.grantId)
    if (state.kind === 'none') throw new SharingError('grant_unknown', 'grantId')
    const dataSet = await loadDataSet(ctx.ledger, state.grant.dataSetId)
    ctx.authorize({ unit: dataSet?.provider.unitId })
    const by = { post: ctx.actor.post, unit: ctx.actor.unitName ?? ctx.actor.unit }
    const command = { type: 'WithdrawGrant', reason: input.reason, by, circumstances: bySteward(ctx) } as const
    const { position } = await ctx.ledger.execute(grant, { id: input.grantId, command, commandId: ctx.commandId })
    return { position }
  })
