import { EVENTS as INTAKE_EVENTS, RequestWithdrawn } from '@yiwang/intake/contracts'
import { describe, expect, it } from 'vitest'
import {
  CaseClosed,
  CaseDispatched,
  CaseOpened,
  CaseReopened,
  contactOutcomeSchema,
  ContactRecorded,
  contactWaySchema,
  EVENTS,
} from '../events.ts'
import { factsOf } from './facts.ts'
import { isOwnReading } from './own-reading.ts'
import { timelineSentence } from './timeline-sentence.ts'

const told = (kind: string, data: object): string => timelineSentence({ kind, facts: factsOf(data) }, 'zh-CN')
const toldInEnglish = (kind: string, data: object): string => timelineSentence({ kind, facts: factsOf(data) }, 'en')
const FALLBACK = '这件事有一条新的记录。'

describe('timelineSentence', () => {
  const TOLD = [...INTAKE_EVENTS.filter(({ sample }) => 'matterId' in sample), ...EVENTS]

  it.each(TOLD)('tells $type in words', ({ type, sample }) => {
    expect(told(type, sample)).not.toBe(FALLBACK)
    expect(told(type, sample)).toMatch(/。$/)
    expect(told(type, sample)).not.toMatch(/undefined|null|NaN|，，/)
  })

  it.each(TOLD)('tells $type in English', ({ type, sample }) => {
    expect(toldInEnglish(type, sample)).not.toBe(toldInEnglish('future.something.v2', {}))
    expect(toldInEnglish(type, sample)).toMatch(/^\S.*[.。]$/)
    expect(toldInEnglish(type, sample)).not.toMatch(/undefined|null|NaN|\.\./)
  })

  it('leaves what was recorded as it was recorded', () => {
    expect(toldInEnglish(CaseDispatched.type, { ...CaseDispatched.sample, reason: '改派' })).toBe(
      'Assigned to 青禾县城市管理局. Reason: 改派. A reply is due by 26 November 24:00 (3 working days). Contact: 诉求承办岗 陈工, phone 0980-5550112.',
    )
  })

  it('says who, until when and whom to call', () => {
    expect(told(CaseDispatched.type, CaseDispatched.sample)).toBe(
      '已派给青禾县城市管理局办理，应在 11月26日 24:00 前答复（3 个工作日），联系人：诉求承办岗 陈工，电话 0980-5550112。',
    )
    const estimated = {
      ...CaseDispatched.sample,
      deadlineIsEstimate: true,
      reason: '改派',
      deadline: '2026-11-26T04:30:00.000Z',
    }
    expect(told(CaseDispatched.type, estimated)).toContain(
      '理由：改派，应在 11月26日 12:30 前答复（3 个工作日）（放假安排尚未公布，暂按周历估算）',
    )
  })

  it('says until when the person will be called', () => {
    const data = { ...CaseDispatched.sample, respondBy: '2026-11-24T15:59:59.000Z' }
    expect(told(CaseDispatched.type, data)).toContain('，最晚 11月24日 24:00 前与您联系，')
  })

  it('tells plainly who tried to reach the person, how, and what came of it', () => {
    expect(told(ContactRecorded.type, ContactRecorded.sample)).toBe(
      '青禾县城市管理局 诉求承办岗 陈工 给您打过电话，没有接通。',
    )
    const all = contactWaySchema.options.flatMap((way) =>
      contactOutcomeSchema.options.map((outcome) =>
        told(ContactRecorded.type, { ...ContactRecorded.sample, way, outcome }),
      ),
    )
    expect(new Set(all).size).toBe(12)
    expect(all.every((sentence) => sentence.endsWith('。') && !sentence.endsWith('联系过您。'))).toBe(true)
    expect(told(ContactRecorded.type, { by: ContactRecorded.sample.by, way: 'pigeon' })).toContain('联系过您。')
  })

  it('tells every ending apart', () => {
    const endings = (['solved', 'partly', 'unconfirmed', 'withdrawn'] as const).map((outcome) =>
      told(CaseClosed.type, { ...CaseClosed.sample, outcome }),
    )
    expect(new Set(endings).size).toBe(4)
    expect(told(CaseReopened.type, { ...CaseReopened.sample, reason: 'partly-solved' })).toContain('一部分')
  })

  it('tells that it was the person who withdrew', () => {
    expect(told(RequestWithdrawn.type, RequestWithdrawn.sample)).toBe('您撤回了这件事，不用再办了。')
  })

  it.each([
    ['feedback.result-confirmed.v1', { result: 'not' }, '您确认：没有解决。'],
    ['feedback.matter-rated.v1', { score: 5 }, '您的评价：非常满意。'],
    [
      'privacy.personal-data-opened.v1',
      {
        fields: ['name', 'phone'],
        purposeText: '为了与您联系',
        actor: { kind: 'person', name: '陈刚', post: '承办岗', unit: 'chengguan', unitName: '城管局' },
      },
      '城管局 承办岗 陈刚 查看了您填写的内容（称呼、电话），目的：为了与您联系。',
    ],
    [
      'privacy.personal-data-opened.v1',
      { actor: { kind: 'machine' }, purposeText: '为了检索' },
      '系统自动读取了您填写的内容，目的：为了检索。',
    ],
    ['privacy.personal-data-opened.v1', { actor: { kind: 'self' } }, '您用回执打开了自己的内容。'],
    ['services.application-submitted.v1', { itemName: '高龄津贴' }, '已提交高龄津贴申请。'],
    [
      'sharing.data-provided.v1',
      { provider: '民政局', dataSet: '户籍信息' },
      '民政局为这件事提供了「户籍信息」里的一项信息。',
    ],
    [
      'audit.matter-inspected.v1',
      { explanation: '抽查', actor: { unit: '审计局', post: '审计岗', name: '孙安' } },
      '审计局 审计岗 孙安 查看了这件事的办理全程，理由：抽查。',
    ],
    [
      'intake.caller-checked.v1',
      { check: 'day', isMatched: true, by: { name: '李想', post: '话务岗', unit: '热线' } },
      '有人打电话或到窗口来问这件事，说对了大概是哪天反映的，热线 话务岗 李想 核对后告诉了对方办到哪一步。',
    ],
    [
      'intake.caller-checked.v1',
      { check: 'phone', isMatched: false, by: { name: '李想', post: '话务岗', unit: '热线' } },
      '有人打电话或到窗口来问这件事，没有说对当时留的电话，热线 话务岗 李想 什么都没有告诉。',
    ],
    [
      'feedback.result-confirmed.v1',
      { result: 'not', takenBy: { post: '话务岗', unit: '热线', check: 'place' } },
      '您确认：没有解决。由热线话务岗代为录入（来人说对了是哪个村、社区的事）。',
    ],
    ['algorithms.dispatch-objected.v1', {}, '您对派单提出了异议，等另一个岗位的人复核。'],
    ['future.something.v2', { anything: 1 }, FALLBACK],
  ])('%s', (kind, data, sentence) => {
    expect(told(kind, data)).toBe(sentence)
  })
})

describe('what an import wrote', () => {
  const imported = (locale: 'zh-CN' | 'en', data: object, kind: string = CaseOpened.type): string =>
    timelineSentence({ kind, facts: factsOf(data), origin: 'qinghe/import' }, locale)
  const said = { kind: 'complaint', kindWritten: '投诉类', unitWritten: '供水公司', satisfaction: '满意' }

  it('is told as its file has it, unknown where it is silent', () => {
    expect(imported('zh-CN', { past: { ...said, closedAt: '2024-03-05T02:00:00.000Z' } })).toBe(
      '原来的记录这样写，类型：投诉，承办单位：供水公司，办结时间：2024年3月5日 10:00，满意度：满意。',
    )
    expect(imported('zh-CN', {})).toBe('原来的记录这样写，类型不详，承办单位不详。')
    expect(imported('en', { past: { kindWritten: '其他' } })).toBe('So says the old record. Kind: 其他. Unit: unknown.')
  })

  it('promises no date and names nobody to call', () => {
    expect(imported('zh-CN', CaseDispatched.sample, CaseDispatched.type)).toBe(
      '导入时归到青禾县城市管理局，只为便于查阅。',
    )
    expect(imported('en', CaseDispatched.sample, CaseDispatched.type)).not.toMatch(/due|phone/)
  })

  it('is told like all else where there is nothing special to say', () => {
    const { type, sample } = CaseReopened
    expect(imported('zh-CN', sample, type)).toBe(told(type, sample))
  })
})

it('tells readings by the person themselves from those of others', () => {
  const reading = (kind: string) => isOwnReading({ facts: factsOf({ actor: { kind }, fields: ['narrative'] }) })
  expect(['self', 'person', 'machine'].map(reading)).toEqual([true, false, false])
  expect(isOwnReading({ facts: {} })).toBe(false)
})
