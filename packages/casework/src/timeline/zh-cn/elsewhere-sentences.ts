import type { Sentences } from '../entry.ts'
import { listOf, textOf, type Facts } from '../facts.ts'
import { takenDown } from './intake-sentences.ts'
import { sentence, when } from './words.ts'

// Domains further down a matter's life may not be imported here, so their facts are read by name; each of them checks
// in its own tests that its samples are told in full.

const RESULTS: Readonly<Record<string, string>> = {
  solved: '您确认：解决了。',
  partly: '您确认：部分解决。',
  not: '您确认：没有解决。',
}

const CALLED: Readonly<Record<string, string>> = {
  solved: '您说：解决了',
  partly: '您说：部分解决',
  not: '您说：没有解决',
}

function calledBack(facts: Facts): string {
  const by = [textOf(facts, 'by.unit'), textOf(facts, 'by.post'), textOf(facts, 'by.name')]
    .filter((part) => part !== '')
    .join(' ')
  const told = CALLED[textOf(facts, 'result')]
  if (told === undefined) return `${by} 第 ${textOf(facts, 'attempt')} 次打电话回访您，没有联系上。`
  return `${by} 回访了您，${told}。`
}

const pressured = (facts: Facts): string =>
  facts.wasAskedToChange === true
    ? '您说有人要求您改口或者改评价。这条另外记下，承办单位看不到。'
    : '您说没有人要求您改口或者改评价。'

const SCORES = ['', '非常不满意', '不满意', '基本满意', '满意', '非常满意']

const who = (facts: Facts): string =>
  [
    textOf(facts, 'actor.unitName') || textOf(facts, 'actor.unit'),
    textOf(facts, 'actor.post'),
    textOf(facts, 'actor.name'),
  ]
    .filter((part) => part !== '')
    .join(' ')

const OPENERS: Readonly<Record<string, (facts: Facts) => string>> = {
  self: () => '您用回执打开了自己的内容',
  machine: () => '系统自动读取了您填写的内容',
  person: (facts) => `${who(facts)} 查看了您填写的内容`,
}

const FIELD_TITLES: Readonly<Record<string, string>> = {
  subject: '标题',
  narrative: '内容',
  address: '地址',
  near: '附近的标志物',
  point: '地图上的位置',
  relation: '与当事人的关系',
  name: '称呼',
  phone: '电话',
  reply: '答复',
  note: '备注',
  talk: '联系情况',
  question: '请您补充的问题',
  said: '您对办理结果说的话',
  comment: '留言',
  attachments: '照片和文件',
  objection: '您的异议',
}

function opened(facts: Facts): string {
  const fields = listOf(facts, 'fields').map((field) => FIELD_TITLES[String(field)] ?? String(field))
  const opener = OPENERS[textOf(facts, 'actor.kind')] ?? (() => '有人查看了您填写的内容')
  return sentence(
    `${opener(facts)}${fields.length === 0 ? '' : `（${fields.join('、')}）`}`,
    when(textOf(facts, 'purposeText'), (purpose) => `目的：${purpose}`),
  )
}

const FINDINGS: Readonly<Record<string, string>> = {
  needed: '结论：工作需要',
  'not-needed': '结论：不该看，已经处理',
  'handed-on': '结论：已移交核查',
}

const REVIEWS: Readonly<Record<string, string>> = {
  upheld: '结论：维持原来的派单',
  changed: '结论：改派',
  'too-late': '结论：单位已经签收，不能再改派',
}

const answerer = (facts: Facts): string =>
  [textOf(facts, 'by.unit'), textOf(facts, 'by.post'), textOf(facts, 'by.name')].join(' ')

/** What other domains say about a matter. */
export const elsewhereSentences = {
  'feedback.result-confirmed.v1': (facts) =>
    `${RESULTS[textOf(facts, 'result')] ?? '您确认了结果。'}${when(takenDown(facts), (by) => `${by}。`)}`,
  'feedback.matter-rated.v1': (facts) => `您的评价：${SCORES[Number(textOf(facts, 'score'))] ?? '已收到'}。`,
  'feedback.call-back-recorded.v1': calledBack,
  'feedback.pressure-answered.v1': pressured,
  'privacy.personal-data-opened.v1': opened,
  'privacy.opening-questioned.v1': () => '您问了一次查看是为什么，等数据管理员或审计人员说明。',
  'privacy.opening-answered.v1': (facts) =>
    sentence(`${answerer(facts)} 说明了那次查看`, FINDINGS[textOf(facts, 'finding')] ?? ''),
  'algorithms.dispatch-objected.v1': () => '您对派单提出了异议，等另一个岗位的人复核。',
  'algorithms.objection-answered.v1': (facts) =>
    sentence(`${answerer(facts)} 复核了您对派单的异议`, REVIEWS[textOf(facts, 'finding')] ?? ''),
  'services.application-started.v1': (facts) => `开始申请${textOf(facts, 'itemName')}。`,
  'services.field-prefilled.v1': (facts) =>
    `表单里有一项由${textOf(facts, 'provider')}的「${textOf(facts, 'dataSet')}」代为填好，不用您再填。`,
  'services.application-submitted.v1': (facts) => `已提交${textOf(facts, 'itemName')}申请。`,
  'sharing.data-provided.v1': (facts) =>
    `${textOf(facts, 'provider')}为这件事提供了「${textOf(facts, 'dataSet')}」里的一项信息。`,
  'audit.matter-inspected.v1': (facts) =>
    sentence(
      `${who(facts)} 查看了这件事的办理全程`,
      when(textOf(facts, 'explanation'), (why) => `理由：${why}`),
    ),
} satisfies Sentences
