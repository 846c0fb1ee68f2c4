import type { OpeningQuestion, RecordedOpening } from '@yiwang/privacy'
import { describe, expect, it } from 'vitest'
import { lookGroups } from './looks.ts'

const telling = { locale: 'zh-CN', now: new Date('2026-11-23T04:00:00.000Z') } as const

const look = (id: number, changes: Partial<RecordedOpening> = {}): RecordedOpening => ({
  id: `019a5b0c-0000-7000-8000-00000000000${id}`,
  matterId: '019a5b0c-0000-7000-8000-0000000000ff',
  logtime: `2026-11-23T0${id % 4}:00:00.000Z`,
  by: 'person',
  person: '城管局 承办岗 陈工',
  purpose: 'handle',
  purposeText: '为了办理您反映的事情',
  fields: ['narrative'],
  app: 'console',
  ...changes,
})
const machine = { by: 'machine', person: null, purpose: 'index', purposeText: '为了检索' } as const

const question = (openingId: string, changes: Partial<OpeningQuestion> = {}): OpeningQuestion => ({
  questionId: '019a5b0c-0000-7000-8000-0000000000a1',
  openingId,
  matterId: '019a5b0c-0000-7000-8000-0000000000ff',
  askedAt: new Date('2026-11-23T03:00:00.000Z'),
  hasInquiry: false,
  answerId: null,
  answeredAt: null,
  finding: null,
  answeredBy: null,
  ...changes,
})

const told = (openings: readonly RecordedOpening[], questions: readonly OpeningQuestion[] = [], words = {}) =>
  lookGroups({ openings, questions, own: { state: 'shown', byEvent: new Map(Object.entries(words)) } }, telling)

describe('looks at a matter', () => {
  it('are told once for each reader and purpose, with every time, people before machines', () => {
    const groups = told([look(1, machine), look(2), look(3), look(4, machine), look(5, { purpose: 'contact-citizen' })])
    expect(groups.map(({ by, times }) => [by, times.length])).toEqual([
      ['person', 2],
      ['person', 1],
      ['machine', 2],
    ])
    expect(groups[0]).toMatchObject({ id: look(3).id, who: '城管局 承办岗 陈工', canAsk: true })
    expect(groups[0]?.times).toEqual(['今天 11:00', '今天 10:00'])
  })

  it('of the person themselves stand last and need no asking', () => {
    const groups = told([look(1, { by: 'self', person: null, purpose: 'own-access' }), look(2, machine)])
    expect(groups.map(({ by, canAsk }) => [by, canAsk])).toEqual([
      ['machine', true],
      ['self', false],
    ])
  })

  it('are asked about once until answered, whichever of them was meant', () => {
    const asked = question(look(2).id)
    expect(told([look(2), look(3)], [asked])[0]).toMatchObject({
      canAsk: false,
      questions: [{ askedAt: '今天 11:00' }],
    })
    const answered = question(look(2).id, {
      answerId: 'a',
      answeredAt: new Date('2026-11-23T03:30:00.000Z'),
      finding: 'needed',
      answeredBy: '数据局 数据管理岗 苏敏',
    })
    const words = { a: { answer: '核对地址。' }, [answered.questionId]: { inquiry: '为什么？' } }
    expect(told([look(2), look(3)], [answered], words)[0]).toMatchObject({
      canAsk: true,
      questions: [
        { inquiry: '为什么？', answer: { by: '数据局 数据管理岗 苏敏', finding: 'needed', text: '核对地址。' } },
      ],
    })
  })
})
