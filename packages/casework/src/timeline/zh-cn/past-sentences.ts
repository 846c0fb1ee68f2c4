import { KIND_TITLES, requestKindSchema } from '@yiwang/intake/contracts'
import { fullMomentText } from '@yiwang/kernel'
import type { Sentences } from '../entry.ts'
import { textOf, type Facts } from '../facts.ts'
import { sentence, when } from './words.ts'

function kindWritten(facts: Facts): string {
  const kind = requestKindSchema.safeParse(textOf(facts, 'past.kind')).data
  return kind === undefined ? textOf(facts, 'past.kindWritten') : KIND_TITLES['zh-CN'][kind]
}

function written(facts: Facts): string {
  const parts = [
    `类型${when(kindWritten(facts), (kind) => `：${kind}`) || '不详'}`,
    `承办单位${when(textOf(facts, 'past.unitWritten'), (unit) => `：${unit}`) || '不详'}`,
    when(textOf(facts, 'past.closedAt'), (at) => `办结时间：${fullMomentText(at, 'zh-CN')}`),
    when(textOf(facts, 'past.satisfaction'), (satisfaction) => `满意度：${satisfaction}`),
  ]
  return sentence('原来的记录这样写', ...parts)
}

/** What an import says of a matter of the past: what its file holds, and no more. */
export const pastSentences = {
  'intake.request-submitted.v1': () => '这是以前的诉求，从原来的记录导入。',
  'casework.case-opened.v1': written,
  'casework.case-dispatched.v1': (facts) =>
    sentence(
      `导入时归到${textOf(facts, 'unitName')}，只为便于查阅`,
      when(textOf(facts, 'reason'), (reason) => `依据：${reason}`),
    ),
  'casework.case-replied.v1': () => '当时作了答复。',
  'casework.case-closed.v1': () => '原来的记录没有写诉求人确认过，按“未确认”记，不算解决。',
} satisfies Sentences
