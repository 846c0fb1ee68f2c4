import { requestKindSchema } from '@yiwang/intake/contracts'
import { z } from 'zod'
import { hasDigitRun } from '../digit-run.ts'

/** Whoever maps a column of telephones or of stories by mistake is refused: these words are not sealed. */
const wordOf = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}+$/u)
    .refine((word) => !hasDigitRun(word, 5))

/** By what words an old record is told, each as short as such words are. */
export const PAST_WORDS = { kind: wordOf(20), unit: wordOf(60), satisfaction: wordOf(12) } as const

/** What the file says of a matter of the past; what it does not say is left out, never guessed. */
export const pastSchema = z.object({
  kind: requestKindSchema.optional().describe('原件写的类型，属于五类之一的'),
  kindWritten: PAST_WORDS.kind.optional().describe('原件怎样写类型'),
  unitWritten: PAST_WORDS.unit.optional().describe('原件写的承办单位'),
  closedAt: z.iso.datetime({ offset: true }).optional().describe('原件写的办结时间'),
  satisfaction: PAST_WORDS.satisfaction.optional().describe('原件写的满意度'),
})
export type Past = z.infer<typeof pastSchema>
