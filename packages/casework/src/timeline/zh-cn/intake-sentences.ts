import { KIND_TITLES, requestKindSchema } from '@yiwang/intake/contracts'
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

const takenDown = (facts: Facts): string =>
  when(textOf(facts, 'takenBy.unit'), (unit) => `由${unit}${textOf(facts, 'takenBy.post')}代为录入`)

export const intakeSentences = {
  'intake.request-submitted.v1': submitted,
  'intake.request-withdrawn.v1': () => '您撤回了这件事，不用再办了。',
  'intake.requester-verified.v1': () => '您用手机验证码实名了，并留下了联系方式。',
  'intake.information-added.v1': (facts) =>
    sentence(
      textOf(facts, 'questionEventId') === '' ? '收到您补充的说明' : '收到您的回答',
      takenDown(facts),
      withFiles(facts),
    ),
} satisfies Sentences
