import { can, procedureFor } from '@yiwang/identity'
import { z } from 'zod'
import {
  askedSchema,
  facetSchema,
  flowSchema,
  historySchema,
  placesSchema,
  resultsSchema,
  standingSchema,
} from '../contracts.ts'
import { addressOf } from '../queries/address.ts'
import { findFlow } from '../queries/flow.ts'
import { findHistory } from '../queries/history.ts'
import { findPlaces } from '../queries/places.ts'
import { findResults } from '../queries/results.ts'
import { findStanding } from '../queries/standing.ts'

const figures = procedureFor('read', 'Figures')

/** What came in today beside what usually does. */
export const flow = figures
  .input(askedSchema)
  .output(flowSchema)
  .query(async ({ ctx, input }) => {
    return findFlow(ctx.prisma, await addressOf(ctx.prisma, ctx.actor, input), ctx.clock.now())
  })

/** What is open now, late, or about to be. */
export const standing = figures
  .input(askedSchema)
  .output(standingSchema)
  .query(async ({ ctx, input }) => {
    const address = await addressOf(ctx.prisma, ctx.actor, input)
    return findStanding(ctx, address, { now: ctx.clock.now(), calendar: ctx.calendar })
  })

/** What became of matters; ratings only for those who may read them. */
export const results = figures
  .input(askedSchema.extend({ days: z.union([z.literal(28), z.literal(91)]), by: facetSchema.optional() }))
  .output(resultsSchema)
  .query(async ({ ctx, input }) => {
    const { days, by, ...asked } = input
    const address = await addressOf(ctx.prisma, ctx.actor, asked)
    const mayReadRatings = can(ctx.actor, { action: 'read', subject: 'Rating' })
    return findResults(ctx.prisma, address, { now: ctx.clock.now(), days, by, mayReadRatings })
  })

/** Towns and communities for the map. */
export const places = figures
  .input(askedSchema.pick({ place: true }))
  .output(placesSchema)
  .query(async ({ ctx, input }) => {
    return findPlaces(ctx, await addressOf(ctx.prisma, ctx.actor, input), ctx.clock.now())
  })

/** What an import brought along; it is not told apart by place, so only those see it who see everything. */
export const history = figures.output(historySchema.nullable()).query(({ ctx }) => {
  return ctx.actor.divisionScope === undefined ? findHistory(ctx.prisma) : null
})
