import { procedureFor } from '@yiwang/identity'
import { countsSchema, figureSchema, todaySchema } from '../contracts.ts'
import { figuresIn } from '../figures.ts'
import { countByChannelAndState } from '../queries/counts.ts'
import { findToday } from '../queries/today.ts'

export const today = procedureFor('read', 'Figures')
  .output(todaySchema)
  .query(({ ctx }) => findToday(ctx.prisma, ctx.clock.now()))

export const counts = procedureFor('read', 'Figures')
  .output(countsSchema)
  .query(({ ctx }) => countByChannelAndState(ctx.prisma))

/** Definitions with the sample each figure rests on now. */
export const figures = procedureFor('read', 'Figures')
  .output(figureSchema.array())
  .query(async ({ ctx }) => {
    const now = await findToday(ctx.prisma, ctx.clock.now())
    const { solved, partly, not } = now.confirmed
    const samples: Readonly<Record<string, number>> = {
      received24h: now.received24h,
      overdue: now.open,
      solved: solved + partly + not,
    }
    return figuresIn(ctx.locale).map((figure) => ({ ...figure, sample: samples[figure.id] ?? 0 }))
  })
