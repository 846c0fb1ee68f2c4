import { CALLER_CHECK_TITLES, callerCheckSchema, KIND_TITLES, requestKindSchema } from '@yiwang/intake/contracts'
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

/** Who typed it for the person, and how they were known. */
export const takenDown = (facts: Facts): string =>
  when(textOf(facts, 'takenBy.unit'), (unit) =>
    [
      `Taken down for you by ${unit} ${textOf(facts, 'takenBy.post')}`,
      when(checkOf(facts, 'takenBy.check'), (check) => ` (whoever came ${check})`),
    ].join(''),
  )

/** What was checked of whoever called or came, as said of them; empty where nothing was. */
function checkOf(facts: Facts, path: string): string {
  const check = callerCheckSchema.safeParse(textOf(facts, path)).data
  return check === undefined ? '' : CALLER_CHECK_TITLES.en[check]
}

const asker = (facts: Facts): string =>
  [textOf(facts, 'by.unit'), textOf(facts, 'by.post'), textOf(facts, 'by.name')].join(' ')

const NOT_KNOWN: Readonly<Record<string, string>> = {
  phone: 'did not know the phone number left then',
  place: 'did not know which village or community it is about',
  day: 'did not know about which day it was reported',
}

function callerChecked(facts: Facts): string {
  if (facts.isMatched === true)
    return `Somebody called or came about this matter and ${checkOf(facts, 'check')}. ${asker(facts)} checked this and told them how it stands.`
  const wrong = NOT_KNOWN[textOf(facts, 'check')] ?? 'did not pass the check'
  return `Somebody called or came about this matter and ${wrong}. ${asker(facts)} told them nothing.`
}

export const intakeSentences: SameSentences<typeof inChinese> = {
  'intake.request-submitted.v1': submitted,
  'intake.caller-checked.v1': callerChecked,
  'intake.request-withdrawn.v1': () => 'You withdrew this matter. Nothing more needs to be done.',
  'intake.requester-verified.v1': () => 'You gave your name with a code sent to your phone, and left a contact.',
  'intake.information-added.v1': (facts) =>
    sentences(
      textOf(facts, 'questionEventId') === '' ? 'Received what you added' : 'Received your answer',
      takenDown(facts),
      withFiles(facts),
    ),
}
