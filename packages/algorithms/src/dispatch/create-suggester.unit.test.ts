import type { Duty } from '@yiwang/organisation/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LabelledMessage } from '../classifier/message.ts'
import { train } from '../classifier/train.ts'
import { demoTopicDuties } from '../demo/topic-duties.ts'
import { LEXICON, LEXICON_TERMS } from '../lexicon/lexicon.ts'
import { inventedMessages, plainReader } from '../testing.ts'
import { createDispatchSuggester } from './create-suggester.ts'

const duty = ([dutyId, unitId, category]: readonly [string, string, string], keywords: string[]): Duty => ({
  dutyId,
  unitId,
  category,
  keywords,
  examples: '',
  basis: '派单目录',
  limit: { amount: 3, unit: 'working-day', basis: '派单目录', effectiveFrom: '2026-01-01' },
  isEmergency: false,
})
const duties = [
  duty(['street-lights', 'chengguan', '路灯照明'], ['路灯', '灯杆', '不亮']),
  duty(['water-supply', 'shuiwu', '供水'], ['停水', '水管']),
  duty(['drainage', 'shuiwu', '排水防涝'], ['化粪池', '积水']),
  duty(['housing', 'zhujian', '物业与房屋'], ['物业', '小区']),
  duty(['elderly', 'minzheng', '养老与殡葬'], ['老人']),
  duty(['neighbour-noise', 'gongan', '社会生活噪声'], ['晚上']),
  duty(['wages', 'renshe', '劳动保障'], ['工资']),
  duty(['own-rule', 'qiaodong', '本县特有的事'], ['青禾灯会']),
]
const suggester = createDispatchSuggester({
  topicDuties: demoTopicDuties,
  wordsOf: plainReader.wordsOf,
  version: 'words',
})
const suggest = (body: string, title: string | null = null) => suggester.suggest([{ title, body }], duties)

const learntFrom = 'c'.repeat(64)
function learntOf(messages: readonly LabelledMessage[]) {
  const model = train(messages, { reader: plainReader, learntFrom, tell: () => undefined })
  return createDispatchSuggester({
    model,
    topicDuties: demoTopicDuties,
    wordsOf: plainReader.wordsOf,
    version: 'learnt',
  })
}

describe('a suggestion by public words', () => {
  it('names the entry they speak for, the unit it belongs to, and which words', () => {
    expect(suggest('门口路灯不亮三天了，灯杆也歪了')).toEqual({
      dutyId: 'street-lights',
      unitId: 'chengguan',
      category: '路灯照明',
      confidence: expect.any(Number),
      terms: ['路灯不亮', '灯杆'],
      words: ['路灯不亮', '灯杆'],
      model: 'words',
    })
    expect(suggest('门口路灯不亮三天了，灯杆也歪了')?.confidence).toBeGreaterThanOrEqual(suggester.sureFrom)
  })

  it('knows words of the catalogue that our lexicon lacks', () => {
    expect(suggest('青禾灯会什么时候开始')?.dutyId).toBe('own-rule')
  })

  it('goes by the title, or by the first sentence where there is none', () => {
    expect(suggest('小区在东门。', '家里停水')?.dutyId).toBe('water-supply')
    expect(suggest('家里停水。小区在东门。')?.dutyId).toBe('water-supply')
  })

  it('is less sure when words speak for several entries, and of a word in passing', () => {
    const clear = suggest('停水')?.confidence ?? 0
    const mixed = suggest('停水，路灯不亮')?.confidence ?? 1
    expect(mixed).toBeLessThan(clear)
    expect(mixed).toBeLessThan(suggester.sureFrom)
    expect(suggest('您好。我住在物业旁边。')?.confidence).toBeLessThan(suggester.sureFrom)
  })

  it('is not led away by where, when and to whom it happened', () => {
    const found = suggest('幸福小区东门的路灯坏了两个星期，晚上老人出门看不见台阶。')
    expect(found?.dutyId).toBe('street-lights')
    expect(found?.confidence).toBeGreaterThanOrEqual(suggester.sureFrom)
    expect(suggest('我们小区')?.confidence).toBeLessThan(suggester.sureFrom)
  })

  it('takes violence and extortion at a market for public order, not for commerce', () => {
    const market = [
      ...duties,
      duty(['public-safety', 'gongan', '社会治安'], ['打人', '强收', '威胁']),
      duty(['commerce-tourism', 'shangwu', '商贸旅游'], ['摊位', '市场']),
    ]
    const found = suggester.suggest([{ title: null, body: '集市上有人强收摊位费，不给就打人。' }], market)
    expect(found?.dutyId).toBe('public-safety')
  })

  it('says nothing when nothing is known', () => {
    expect(suggest('请问几点上课')).toBeUndefined()
    expect(suggester.suggest([{ title: null, body: '路灯' }], [])).toBeUndefined()
  })

  it('tells in public only words of the catalogue and the lexicon, whatever was said', () => {
    const known = new Set([...LEXICON_TERMS, ...duties.flatMap(({ keywords }) => keywords)])
    fc.assert(
      fc.property(fc.array(fc.constantFrom('路灯', '停水', '张三', '13800000000', '幸福路', '癌症')), (said) => {
        const found = suggest(said.join('，'))
        expect(found?.terms.every((term) => known.has(term) && term.length <= 12) ?? true).toBe(true)
        expect(found?.confidence ?? 0).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('a suggestion by what was learnt', () => {
  it('goes by a model of the county’s own dispatches, even where no public word is', () => {
    const learnt = learntOf(inventedMessages(120))
    const found = learnt.suggest([{ title: null, body: '老板不给钱，签的东西也不算数，农民等钱' }], duties)
    expect(found).toMatchObject({ dutyId: 'wages', model: 'learnt' })
    expect(found?.words).toContain('老板')
  })

  it('keeps words that are only the person’s own out of the public terms', () => {
    const found = learntOf(inventedMessages(120)).suggest([{ title: null, body: '自来水停水，没水做饭' }], duties)
    const known = new Set([...LEXICON_TERMS, ...duties.flatMap(({ keywords }) => keywords)])
    expect(found?.terms.filter((term) => !known.has(term))).toEqual([])
  })

  it('lets a model of headings weigh what public words say', () => {
    const heading = (label: string): string => (label === '劳动保障' ? '劳动和社会保障' : '城乡建设')
    const learnt = learntOf(inventedMessages(120).map((message) => ({ ...message, label: heading(message.label) })))
    const said = [{ title: null, body: '老板拖欠工资，农民工没有钱过年。工地旁边路灯不亮' }]
    const [weighed, plain] = [learnt.suggest(said, duties), suggester.suggest(said, duties)]
    expect(weighed?.dutyId).toBe('wages')
    expect(weighed?.confidence).toBeGreaterThan(plain?.confidence ?? 1)
  })
})

it('maps topics of the lexicon only', () => {
  const topics = new Set(LEXICON.map(({ topic }) => topic))
  expect(Object.keys(demoTopicDuties).filter((topic) => !topics.has(topic))).toEqual([])
})
