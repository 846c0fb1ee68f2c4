import { procedureFor } from '@yiwang/identity'
import { lateMattersInputSchema, lateMattersSchema } from '../contracts.ts'
import { addressOf } from '../queries/address.ts'
import { findLateMatters } from '../queries/late-matters.ts'

/** The matters behind a count of late ones, for those who may open one with a reason. */
export const lateMatters = procedureFor('inspect', 'Matter')
  .input(lateMattersInputSchema)
  .output(lateMattersSchema)
  .query(async ({ ctx, input: asked }) => {
    const { place, unit } = asked
    const address = await addressOf(ctx.prisma, ctx.actor, { place, unit })
    return findLateMatters(ctx.prisma, { address, asked }, { now: ctx.clock.now(), calendar: ctx.calendar })
  })
