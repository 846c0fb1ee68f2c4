import { can, IdentityError, procedureFor } from '@yiwang/identity'
import { z } from 'zod'
import { applicationSchema } from '../contracts.ts'
import { findApplication, listApplications } from '../queries.ts'

const read = procedureFor('read', 'Application')

/** The own unit's applications; every unit's for those who may read any. */
export const applications = read.output(z.array(applicationSchema)).query(({ ctx }) => {
  const mayReadAny = can(ctx.actor, { action: 'read', subject: 'Application', record: { unit: '*' } })
  return listApplications(ctx.prisma, mayReadAny ? undefined : ctx.actor.unit)
})

export const applicationOfMatter = read
  .input(z.object({ matterId: z.uuid() }))
  .output(applicationSchema.nullable())
  .query(async ({ ctx, input }) => {
    const found = await findApplication(ctx.prisma, input.matterId)
    if (found === undefined) return null
    if (!can(ctx.actor, { action: 'read', subject: 'Application', record: { unit: found.unitId } })) {
      throw new IdentityError('not_permitted')
    }
    return found
  })
