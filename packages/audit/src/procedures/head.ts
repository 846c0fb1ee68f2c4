import { publicProcedure } from '@yiwang/identity'
import { logHeadSchema } from '../contracts.ts'
import { logOriginOf } from '../log-origin.ts'
import { findHead } from '../queries/find-head.ts'

/** The log as this app sees it; null before the first checkpoint. For everyone: a log nobody may look at proves nothing. */
export const head = publicProcedure.output(logHeadSchema.nullable()).query(async ({ ctx }) => {
  return (await findHead(ctx.prisma, logOriginOf(ctx.ledger.origin))) ?? null
})
