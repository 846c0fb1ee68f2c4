import { INSPECTION_REASON_TITLES, inspectionReasonSchema, type MatterInspected } from '@yiwang/audit/contracts'
import type { Locale } from '@yiwang/kernel'
import type { OpenedBy, PersonalDataOpened } from './events.ts'
import { z } from 'zod'
import { PURPOSES, purposeCodeSchema } from './purposes.ts'
import { openingWords } from './words.ts'

/** Which app follows a matter, with a reason instead of a purpose. */
const INSPECTING_APP = 'dashboard'

/** One look at a person's data, or at the course of their matter without it, as it was recorded. */
export const RecordedOpening = z.object({
  id: z.uuid(),
  matterId: z.uuid(),
  logtime: z.iso.datetime({ offset: true }),
  by: z.enum(['person', 'machine', 'self']),
  /** unit, post and name of a worker; null for a machine and for the person themselves */
  person: z.string().nullable(),
  /** of data, its purpose; of a matter's course, the reason chosen */
  purpose: z.union([purposeCodeSchema, inspectionReasonSchema]),
  /** the purpose in the words told then; of a matter's course, what whoever looked wrote */
  purposeText: z.string(),
  /** names of the fields seen; none where only the course of the matter was followed */
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

/** Who followed the course of a matter, by the unit's name: this is how it is recorded. */
export function inspectedBy({ actor: { name, post, unit } }: MatterInspected): OpenedBy {
  return { kind: 'person', name, post, unitName: unit }
}

/** Following a matter's course, as its event tells it: somebody looked, though at no personal data. */
export function recordedInspection(
  id: string,
  inspected: MatterInspected & { readonly logtime: string },
): RecordedOpening {
  const { matterId, logtime, reason, explanation } = inspected
  return {
    id,
    matterId,
    logtime,
    by: 'person',
    person: lookerText(inspectedBy(inspected)),
    purpose: reason,
    purposeText: explanation,
    fields: [],
    app: INSPECTING_APP,
  }
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

interface Told {
  readonly action: string
  readonly basis: string
}

/** What was done and by what right: a purpose of the table, or the reason chosen and the words written. */
function toldIn({ purpose, purposeText, fields }: RecordedOpening, locale: Locale): Told {
  const words = openingWords(locale)
  const reason = inspectionReasonSchema.safeParse(purpose)
  if (reason.success) {
    const title = INSPECTION_REASON_TITLES[locale][reason.data]
    return { action: words.followed(title, purposeText), basis: words.followedBasis }
  }
  const { sentence, basis } = PURPOSES[purposeCodeSchema.parse(purpose)]
  const why = locale === 'zh-CN' ? purposeText : sentence[locale]
  return { action: words.action(why, words.fields(fields)), basis: basis[locale] }
}

/** Tells an opening in one language; in Chinese the purpose stands in the very words told then. */
export function openingIn(recorded: RecordedOpening, locale: Locale): Opening {
  const { id, logtime, by, person, app } = recorded
  const words = openingWords(locale)
  return {
    id,
    logtime,
    receiver: by === 'person' ? (person ?? '') : words[by],
    receiverSystem: words.app(app),
    ...toldIn(recorded, locale),
  }
}
