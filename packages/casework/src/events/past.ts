import { requestKindSchema } from '@yiwang/intake/contracts'
import { z } from 'zod'

/** Characters of a word an old record is told by. */
export const PAST_WORD_MAX = 60

/** Whoever maps a column of telephones by mistake is refused: these words are not sealed. */
export const pastWordSchema = z
  .string()
  .min(1)
  .max(PAST_WORD_MAX)
  .regex(/^(?!.*\d{5})\P{Cc}+$/u)

/** What the file says of a matter of the past; what it does not say is left out, never guessed. */
export const pastSchema = z.object({
  kind: requestKindSchema.optional().describe('原件写的类型，属于五类之一的'),
  kindWritten: pastWordSchema.optional().describe('原件怎样写类型'),
  unitWritten: pastWordSchema.optional().describe('原件写的承办单位'),
  closedAt: z.iso.datetime({ offset: true }).optional().describe('原件写的办结时间'),
  satisfaction: pastWordSchema.optional().describe('原件写的满意度'),
})
export type Past = z.infer<typeof pastSchema>
