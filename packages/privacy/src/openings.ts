import type { Locale } from '@yiwang/kernel'
import type { OpenedBy, PersonalDataOpened } from './events.ts'
import { z } from 'zod'
import { PURPOSES, purposeCodeSchema } from './purposes.ts'
import { openingWords } from './words.ts'

/** One look at a person's data as it was recorded. */
export const RecordedOpening = z.object({
  id: z.uuid(),
  matterId: z.uuid(),
  logtime: z.iso.datetime({ offset: true }),
  by: z.enum(['person', 'machine', 'self']),
  /** unit, post and name of a worker; null for a machine and for the person themselves */
  person: z.string().nullable(),
  purpose: purposeCodeSchema,
  /** the purpose in the words told then */
  purposeText: z.string(),
  /** names of the fields seen */
  fields: z.array(z.string()),
  app: z.string(),
})
export type RecordedOpening = z.infer<typeof RecordedOpening>

/** Unit, post and name of a worker who looked; null for a machine and for the person themselves. */
export function lookerText({ kind, unitName, unit, post, name }: OpenedBy): string | null {
  if (kind !== 'person') return null
  return [unitName ?? unit, post, name].filter((part) => part !== undefined).join(' ')
}

/** An opening as its event tells it. */
export function recordedOpening(
  id: string,
  opened: PersonalDataOpened & { readonly logtime: string },
): RecordedOpening {
  const { matterId, logtime, actor, purpose, purposeText, fields, app } = opened
  return { id, matterId, logtime, by: actor.kind, person: lookerText(actor), purpose, purposeText, fields, app }
}

/** The same in words, shaped after Estonia's "findUsage": when, what, who, through which system. */
export interface Opening {
  readonly id: string
  readonly logtime: string
  /** e.g. 为了与您联系，核实情况或告知进展，查看了您的称呼、电话 */
  readonly action: string
  /** e.g. 清河县城市管理局 诉求承办岗 陈工 */
  readonly receiver: string
  /** e.g. 工作人员工作台 */
  readonly receiverSystem: string
  /** the law it rests on */
  readonly basis: string
}

/** Tells an opening in one language; in Chinese the purpose stands in the very words told then. */
export function openingIn(recorded: RecordedOpening, locale: Locale): Opening {
  const { id, logtime, by, person, purpose, purposeText, fields, app } = recorded
  const words = openingWords(locale)
  const { sentence, basis } = PURPOSES[purpose]
  const why = locale === 'zh-CN' ? purposeText : sentence[locale]
  return {
    id,
    logtime,
    action: words.action(why, words.fields(fields)),
    receiver: by === 'person' ? (person ?? '') : words[by],
    receiverSystem: words.app(app),
    basis: basis[locale],
  }
}
