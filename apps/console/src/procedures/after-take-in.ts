import { DISPATCH_PROMISE } from '@yiwang/casework/contracts'
import { procedureFor } from '@yiwang/identity'
import { findDispatchers } from '@yiwang/organisation'
import { z } from 'zod'

const personSchema = z.object({ name: z.string(), post: z.string() })
const afterTakeInSchema = z.object({
  /** until when it is to be with a unit */
  dispatchBy: z.date(),
  isEstimate: z.boolean(),
  /** whose it is until then; null where nobody is registered */
  dispatchers: z.object({ unit: z.string(), phone: z.string(), contact: personSchema.nullable() }).nullable(),
})

/** What a printed receipt says of what comes next, as the person's own page says it: by when, and whom to ask. */
export const afterTakeIn = procedureFor('take-in', 'Request')
  .input(z.object({ takenInAt: z.iso.datetime({ offset: true }) }))
  .output(afterTakeInSchema)
  .query(async ({ ctx, input }) => {
    const found = await findDispatchers(ctx.prisma)
    const { at, isEstimate } = ctx.calendar.deadline(DISPATCH_PROMISE, input.takenInAt)
    const dispatchers = found === undefined ? null : { ...found, contact: found.contact ?? null }
    return { dispatchBy: new Date(at), isEstimate, dispatchers }
  })
