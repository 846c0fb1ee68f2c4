import { KIND_TITLES, requestKindSchema } from '@yiwang/intake/contracts'
import type { SameSentences } from '../entry.ts'
import { textOf, type Facts } from '../facts.ts'
import type { intakeSentences as inChinese } from '../zh-cn/intake-sentences.ts'
import { sentences, when, withFiles } from './words.ts'

function submitted(facts: Facts): string {
  const kind = requestKindSchema.safeParse(facts.kind).data
  return sentences(
    `Received your ${kind === undefined ? 'request' : KIND_TITLES.en[kind].toLowerCase()}`,
    takenDown(facts),
    withFiles(facts),
  )
}

const takenDown = (facts: Facts): string =>
  when(textOf(facts, 'takenBy.unit'), (unit) => `Taken down for you by ${unit} ${textOf(facts, 'takenBy.post')}`)

export const intakeSentences: SameSentences<typeof inChinese> = {
  'intake.request-submitted.v1': submitted,
  'intake.request-withdrawn.v1': () => 'You withdrew this matter. Nothing more needs to be done.',
  'intake.requester-verified.v1': () => 'You gave your name with a code sent to your phone, and left a contact.',
  'intake.information-added.v1': (facts) =>
    sentences(
      textOf(facts, 'questionEventId') === '' ? 'Received what you added' : 'Received your answer',
      takenDown(facts),
      withFiles(facts),
    ),
}
