import { procedureFor } from '@yiwang/identity'
import { looksSchema } from '../contracts.ts'
import { findLooks } from '../queries/looks.ts'

/** How often one looked at people's data, and for what; not told apart by place, so only for those who see everything. */
export const looks = procedureFor('read', 'AuditLog')
  .output(looksSchema.nullable())
  .query(({ ctx }) => (ctx.actor.divisionScope === undefined ? findLooks(ctx.prisma, ctx.clock.now()) : null))
