import { z } from 'zod'
import { CaseDispatched } from '../events.ts'
import { postOfUnitSchema, suggestionSchema, unitIdSchema } from '../events/fields.ts'
import type { TimelineEntry } from './entry.ts'

/** What a timeline keeps of a dispatch: events of the first days say less. */
const dispatchSaidSchema = z.object({
  unitId: unitIdSchema,
  unitName: z.string(),
  category: z.string().optional(),
  reason: z.string().optional(),
  suggested: suggestionSchema.optional(),
  dispatchedBy: postOfUnitSchema.optional(),
  atOnce: z.literal(true).optional(),
})
export type DispatchSaid = z.infer<typeof dispatchSaidSchema>

/** Every dispatch of a matter, oldest first. */
export function dispatchesIn(timeline: readonly TimelineEntry[]): TimelineEntry[] {
  return timeline.filter(({ kind }) => kind === CaseDispatched.type)
}

/** The dispatch a matter goes by now; undefined while it was sent nowhere. */
export function lastDispatch(timeline: readonly TimelineEntry[]): TimelineEntry | undefined {
  return timeline.findLast(({ kind }) => kind === CaseDispatched.type)
}

/** Where it was sent, by whom, and what a machine had suggested. */
export function dispatchSaid(entry: TimelineEntry | undefined): DispatchSaid | undefined {
  return entry === undefined ? undefined : dispatchSaidSchema.safeParse(entry.facts).data
}
