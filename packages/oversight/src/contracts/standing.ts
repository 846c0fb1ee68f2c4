import { z } from 'zod'

/** What an open matter waits for; every open matter waits for exactly one of these. */
export const stageSchema = z.enum(['dispatch', 'citizen', 'hops', 'signing', 'reopened', 'handling', 'confirmation'])
export type Stage = z.infer<typeof stageSchema>

/** What can be late: where only the person is awaited, nothing is. */
export const CAUSES = [
  'dispatch',
  'citizen',
  'hops',
  'signing',
  'reopened',
  'handling',
] as const satisfies readonly Stage[]

export const stageCountSchema = z.object({ open: z.int(), late: z.int(), soon: z.int(), today: z.int() })
export type StageCount = z.infer<typeof stageCountSchema>

/** Open matters of one place or unit by what they wait for. */
export const standingLineSchema = z.object({
  value: z.string(),
  name: z.string().optional(),
  stages: z.partialRecord(stageSchema, stageCountSchema),
})
export type StandingLine = z.infer<typeof standingLineSchema>

/** What is open now, late, late before today ends, or before the next working day does. */
export const standingSchema = z.object({
  at: z.iso.datetime(),
  soonUntil: z.iso.datetime(),
  /** no notice of holidays covers the next working day yet */
  isEstimate: z.boolean(),
  total: standingLineSchema,
  units: standingLineSchema.array().optional(),
  divisions: standingLineSchema.array().optional(),
})
export type Standing = z.infer<typeof standingSchema>

/** Adds up stages; all of them when none are named. */
export function sumStages(
  { stages }: Pick<StandingLine, 'stages'>,
  of: readonly Stage[] = stageSchema.options,
): StageCount {
  const sum = { open: 0, late: 0, soon: 0, today: 0 }
  for (const stage of of) {
    const count = stages[stage]
    if (count === undefined) continue
    for (const key of ['open', 'late', 'soon', 'today'] as const) sum[key] += count[key]
  }
  return sum
}
