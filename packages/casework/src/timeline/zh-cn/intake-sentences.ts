import { CALLER_CHECK_TITLES, callerCheckSchema, KIND_TITLES, requestKindSchema } from '@yiwang/intake/contracts'
import type { Sentences } from '../entry.ts'
import { textOf, type Facts } from '../facts.ts'
import { sentence, when, withFiles } from './words.ts'

function submitted(facts: Facts): string {
  const kind = requestKindSchema.safeParse(facts.kind).data
  return sentence(
    `收到您的${kind === undefined ? '诉求' : KIND_TITLES['zh-CN'][kind]}`,
    takenDown(facts),
    withFiles(facts),
  )
}

/** Who typed it for the person, and how they were known. */
export const takenDown = (facts: Facts): string =>
  when(textOf(facts, 'takenBy.unit'), (unit) =>
    [
      `由${unit}${textOf(facts, 'takenBy.post')}代为录入`,
      when(checkOf(facts, 'takenBy.check'), (check) => `（来人${check}）`),
    ].join(''),
  )

/** What was checked of whoever called or came, as said of them; empty where nothing was. */
function checkOf(facts: Facts, path: string): string {
  const check = callerCheckSchema.safeParse(textOf(facts, path)).data
  return check === undefined ? '' : CALLER_CHECK_TITLES['zh-CN'][check]
}

const asker = (facts: Facts): string =>
  [textOf(facts, 'by.unit'), textOf(facts, 'by.post'), textOf(facts, 'by.name')].join(' ')

const NOT_KNOWN: Readonly<Record<string, string>> = {
  phone: '没有说对当时留的电话',
  place: '没有说对是哪个村、社区的事',
  day: '没有说对大概是哪天反映的',
}

function callerChecked(facts: Facts): string {
  if (facts.isMatched === true)
    return `有人打电话或到窗口来问这件事，${checkOf(facts, 'check')}，${asker(facts)} 核对后告诉了对方办到哪一步。`
  const wrong = NOT_KNOWN[textOf(facts, 'check')] ?? '没有对上'
  return `有人打电话或到窗口来问这件事，${wrong}，${asker(facts)} 什么都没有告诉。`
}

export const intakeSentences = {
  'intake.request-submitted.v1': submitted,
  'intake.caller-checked.v1': callerChecked,
  'intake.request-withdrawn.v1': () => '您撤回了这件事，不用再办了。',
  'intake.requester-verified.v1': () => '您用手机验证码实名了，并留下了联系方式。',
  'intake.information-added.v1': (facts) =>
    sentence(
      textOf(facts, 'questionEventId') === '' ? '收到您补充的说明' : '收到您的回答',
      takenDown(facts),
      withFiles(facts),
    ),
} satisfies Sentences
