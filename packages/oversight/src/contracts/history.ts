import { z } from 'zod'

const countSchema = z.object({ value: z.string(), received: z.int(), answered: z.int() })

/** What was brought along from before, never mixed into the figures of today. */
export const historySchema = z.object({
  /** first and last month of it; left out when there is none */
  months: z.object({ from: z.iso.date(), to: z.iso.date() }).optional(),
  total: countSchema,
  channels: countSchema.array(),
  kinds: countSchema.array(),
})
export type History = z.infer<typeof historySchema>
