import { procedureFor } from '@yiwang/identity'
import { z } from 'zod'
import { answerSchema, FillField, queryRowSchema } from '../contracts.ts'
import { queriesOfMatter } from '../queries.ts'
import { querySharedField } from '../node/query-shared-field.ts'

/** Fetches one field for an application under way. A mutation: it leaves a trace, and no number enters a URL. */
export const fill = procedureFor('query', 'SharedField')
  .input(FillField)
  .output(answerSchema)
  .mutation(async ({ ctx, input }) => {
    const { idCard, ...query } = input
    return querySharedField(ctx, { ...query, subjectKey: { idCard } })
  })

export const askedForMatter = procedureFor('read', 'Grant')
  .input(z.object({ matterId: z.uuid() }))
  .output(z.array(queryRowSchema))
  .query(({ ctx, input }) => queriesOfMatter(ctx.prisma, input.matterId))
