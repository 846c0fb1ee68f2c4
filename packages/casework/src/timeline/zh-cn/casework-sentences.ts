import { limitSchema, limitText, momentText, type Limit } from '@yiwang/kernel'
import { textOf, type Facts } from '../facts.ts'
import type { Sentences } from '../entry.ts'
import { sentence, when, withFiles } from './words.ts'

const limitOf = (facts: Facts): Limit | undefined => limitSchema.safeParse(facts.limit).data

const worker = (facts: Facts): string =>
  [textOf(facts, 'by.unit'), textOf(facts, 'by.post'), textOf(facts, 'by.name')].filter((part) => part !== '').join(' ')

const estimate = (facts: Facts): string =>
  facts.deadlineIsEstimate === true ? '（放假安排尚未公布，暂按周历估算）' : ''

function dispatched(facts: Facts): string {
  const limit = limitOf(facts)
  const contact = [textOf(facts, 'responsible.post'), textOf(facts, 'responsible.name')]
  return sentence(
    facts.atOnce === true ? `由${textOf(facts, 'unitName')}当场答复` : `已派给${textOf(facts, 'unitName')}办理`,
    when(textOf(facts, 'reason'), (reason) => `理由：${reason}`),
    `应在 ${momentText(textOf(facts, 'deadline'), 'zh-CN')} 前答复${limit === undefined ? '' : `（${limitText(limit, 'zh-CN')}）`}${estimate(facts)}`,
    when(textOf(facts, 'respondBy'), (respondBy) => `最晚 ${momentText(respondBy, 'zh-CN')} 前与您联系`),
    `联系人：${[...new Set(contact)].join(' ')}，电话 ${textOf(facts, 'responsible.phone')}`,
  )
}

/** What was tried and what came of it; the moment stands beside the sentence. */
const CONTACTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  phone: {
    reached: '给您打了电话，和您通了话',
    'not-answered': '给您打过电话，没有接通',
    'not-convenient': '给您打过电话，您当时不方便',
    'details-wrong': '给您打过电话，号码打不通或者不对',
  },
  visit: {
    reached: '上门和您见了面',
    'not-answered': '上门找过您，没有见到',
    'not-convenient': '上门找过您，您当时不方便',
    'details-wrong': '上门找过您，没有找到地址',
  },
  other: {
    reached: '联系上了您',
    'not-answered': '联系过您，没有联系上',
    'not-convenient': '联系过您，您当时不方便',
    'details-wrong': '联系过您，您留的联系方式不对',
  },
}

function contacted(facts: Facts): string {
  const told = CONTACTS[textOf(facts, 'way')]?.[textOf(facts, 'outcome')]
  return `${worker(facts)} ${told ?? '联系过您'}。`
}

const OUTCOMES: Readonly<Record<string, string>> = {
  solved: '您确认已经解决，这件事办结了。',
  partly: '您确认部分解决，这件事办结了；还有问题可以再次提出。',
  withdrawn: '因为您撤回，这件事停止办理；还需要办，随时可以再提出。',
  unconfirmed: '答复后一直没有等到您的确认，先按「未确认」结束，不算解决。您随时可以告诉我们有没有解决。',
}

/** What happens in a case, told to the person whose matter it is. */
export const caseworkSentences = {
  'casework.case-opened.v1': () => '已受理。',
  'casework.case-dispatched.v1': dispatched,
  'casework.case-signed.v1': (facts) =>
    sentence(
      `${worker(facts)} 已签收`,
      when(textOf(facts, 'by.officePhone'), (phone) => `办公电话 ${phone}`),
    ),
  'casework.contact-recorded.v1': contacted,
  'casework.question-asked.v1': (facts) => `${worker(facts)} 请您补充一件事。`,
  'casework.question-answered.v1': () => '承办单位收到了您的回答。',
  'casework.question-withdrawn.v1': (facts) => `${worker(facts)} 收回了刚才的问题，您不用回答了。`,
  'casework.internal-note-added.v1': (facts) => sentence(`${worker(facts)} 写了一条内部备注`, withFiles(facts)),
  'casework.case-replied.v1': (facts) =>
    sentence(
      `${worker(facts)} ${facts.atOnce === true ? '当场答复了您' : `作了第 ${textOf(facts, 'round')} 次答复`}`,
      withFiles(facts),
    ),
  'casework.case-reopened.v1': (facts) =>
    sentence(
      facts.reason === 'partly-solved' ? '您说只解决了一部分，已重新办理' : '您说没有解决，已重新办理',
      when(
        textOf(facts, 'deadline'),
        (deadline) => `应在 ${momentText(deadline, 'zh-CN')} 前再次答复${estimate(facts)}`,
      ),
    ),
  'casework.case-closed.v1': (facts) => OUTCOMES[textOf(facts, 'outcome')] ?? '已办结。',
  'casework.deadline-passed.v1': (facts) =>
    `已超过 ${momentText(textOf(facts, 'deadline'), 'zh-CN')} 的期限，还没有答复。`,
} satisfies Sentences
