import { z } from 'zod'

/** Days looks are counted over. */
export const LOOK_DAYS = 28

/** Who looked: a worker, a rule that reads without anybody seeing it, the person themselves. */
export const lookerSchema = z.enum(['person', 'machine', 'self'])

export const lookSchema = z.object({
  /**
   * `opened`: sealed words or contact data; `followed`: one matter's way, by a leader or auditor; `questioned`: a person
   * asked why; `answered`: they were told
   */
  kind: z.enum(['opened', 'followed', 'questioned', 'answered']),
  /** purpose of an opening, reason of following, finding of an answer */
  reason: z.string(),
  by: lookerSchema,
  looks: z.int(),
  /** in as many days before */
  before: z.int(),
})
export type Look = z.infer<typeof lookSchema>

/** How often one looked at people's data, and for what; counted for the whole cell. */
export const looksSchema = z.object({
  at: z.iso.datetime(),
  from: z.iso.date(),
  to: z.iso.date(),
  looks: lookSchema.array(),
})
export type Looks = z.infer<typeof looksSchema>
