import { findCases, titlesOf } from '@yiwang/casework'
import { caseLineSchema } from '@yiwang/casework/contracts'
import { procedureFor } from '@yiwang/identity'
import { listRequestsInputSchema, listTakenIn, requestSummarySchema } from '@yiwang/intake'
import { z } from 'zod'

const takenSchema = requestSummarySchema.extend({
  /** null until its case has arrived here */
  state: caseLineSchema.shape.state.nullable(),
  unitName: z.string().nullable(),
  /** redacted; null while the index is behind */
  title: z.string().nullable(),
})

/** What the worker's own unit took in, newest first, with what it is about and where it stands. */
export const takenIn = procedureFor('read', 'Request')
  .input(listRequestsInputSchema)
  .output(z.object({ items: z.array(takenSchema), next: z.string().optional() }))
  .query(async ({ ctx: { prisma, actor }, input }) => {
    const page = await listTakenIn(prisma, actor.unitName ?? actor.unit, input)
    const cases = await findCases(
      prisma,
      page.items.map(({ matterId }) => matterId),
    )
    const titles = await titlesOf(prisma, [...cases.values()])
    const items = page.items.map((item) => {
      const { state = null, unitName = null } = cases.get(item.matterId) ?? {}
      return { ...item, state, unitName, title: titles.get(item.matterId) ?? null }
    })
    return { ...page, items }
  })
