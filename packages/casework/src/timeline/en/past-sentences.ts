import { KIND_TITLES, requestKindSchema } from '@yiwang/intake/contracts'
import { fullMomentText } from '@yiwang/kernel'
import type { SameSentences } from '../entry.ts'
import { textOf, type Facts } from '../facts.ts'
import type { pastSentences as inChinese } from '../zh-cn/past-sentences.ts'
import { sentences, when } from './words.ts'

function kindWritten(facts: Facts): string {
  const kind = requestKindSchema.safeParse(textOf(facts, 'past.kind')).data
  return kind === undefined ? textOf(facts, 'past.kindWritten') : KIND_TITLES.en[kind]
}

function written(facts: Facts): string {
  const parts = [
    `Kind: ${kindWritten(facts) || 'unknown'}`,
    `Unit: ${textOf(facts, 'past.unitWritten') || 'unknown'}`,
    when(textOf(facts, 'past.closedAt'), (at) => `Closed: ${fullMomentText(at, 'en')}`),
    when(textOf(facts, 'past.satisfaction'), (satisfaction) => `Satisfaction: ${satisfaction}`),
  ]
  return sentences('So says the old record', ...parts)
}

/** What an import says of a matter of the past. */
export const pastSentences: SameSentences<typeof inChinese> = {
  'intake.request-submitted.v1': () => 'A matter of the past, imported from an older record.',
  'casework.case-opened.v1': written,
  'casework.case-dispatched.v1': (facts) =>
    sentences(
      `Filed under ${textOf(facts, 'unitName')} by the import, for reading only`,
      when(textOf(facts, 'reason'), (reason) => `Reason: ${reason}`),
    ),
  'casework.case-replied.v1': () => 'It was replied to then.',
  'casework.case-closed.v1': () =>
    'The old record holds no word of the person: kept as unconfirmed, which does not count as solved.',
}
