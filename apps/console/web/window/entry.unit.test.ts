import { takeInInputSchema } from '@yiwang/intake/contracts'
import { describe, expect, it } from 'vitest'
import {
  answerAtOnceOf,
  divisionNamed,
  fieldOf,
  instantOf,
  isShownAtField,
  takeInOf,
  type WindowEntry,
} from './entry.ts'
import { createReceiptSecret } from './receipt-secret.ts'
import { subjectOf } from './subject-of.ts'

const receiptSecret = createReceiptSecret()
const divisions = [{ code: '990101001001', name: '槐荫社区' }]
const entry = (changes: Partial<WindowEntry> = {}): WindowEntry => ({
  channel: 'window',
  kind: 'help',
  narrative: '路灯坏了三天。晚上看不见路。',
  ...changes,
})
const takeIn = (changes: Partial<WindowEntry> = {}) => takeInOf(entry(changes), { receiptSecret, divisions })

describe('what a clerk wrote down', () => {
  it('is taken in as the server wants it', () => {
    const filled = takeIn({ division: ' 槐荫社区 ', name: '王女士', phone: '138 0000 0000', address: '幸福路' })
    expect(takeInInputSchema.parse(filled)).toMatchObject({
      subject: '路灯坏了三天',
      divisionCode: '990101001001',
      isAnonymous: false,
      name: '王女士',
      phone: '13800000000',
    })
  })

  it('knows a community by a part of its name when no other has it', () => {
    const two = [...divisions, { code: '990101001002', name: '槐树社区' }]
    expect(divisionNamed(two, '槐荫')?.code).toBe('990101001001')
    expect(divisionNamed(two, '槐')).toBeUndefined()
    expect(divisionNamed(two, '')).toBeUndefined()
    expect(divisionNamed([...two, { code: '3', name: '槐荫' }], '槐荫')?.code).toBe('3')
  })

  it('is anonymous when nothing says who', () => {
    const parsed = takeInInputSchema.parse(takeIn({ name: '  ', phone: '', address: '', division: '' }))
    expect(parsed).toMatchObject({ isAnonymous: true })
    expect(Object.keys(parsed)).not.toContain('divisionCode')
  })

  it('says for whom the person speaks, only where they speak for another', () => {
    const behalf = { relation: '邻居', behalfName: ' ', behalfPhone: '138 0000 0000' }
    const parsed = takeInInputSchema.parse(takeIn({ behalf: 'other', ...behalf }))
    expect(parsed).toMatchObject({ relation: '邻居', behalfPhone: '13800000000' })
    expect(parsed.behalfName).toBeUndefined()
    expect(takeInInputSchema.parse(takeIn({ behalf: 'self', ...behalf })).relation).toBeUndefined()
  })

  it('names the files that go with it, where there are any', () => {
    const attachments = ['019a5b0c-0000-7000-8000-0000000000f1']
    const entered = takeInOf(entry(), { receiptSecret, divisions, attachments })
    expect(takeInInputSchema.parse(entered).attachments).toEqual(attachments)
    expect(Object.keys(takeIn())).not.toContain('attachments')
  })

  it('says when it really was, in the time of the clock on the wall', () => {
    expect(takeIn({ occurredAt: '2026-11-23T09:30' })).toMatchObject({ occurredAt: '2026-11-23T01:30:00.000Z' })
    expect(instantOf('2026-11-23T00:00')).toBe('2026-11-22T16:00:00.000Z')
  })

  it('shows a refusal where it can be mended', () => {
    expect(fieldOf('subject')).toBe('narrative')
    expect(fieldOf('isAnonymous')).toBe('name')
    expect(fieldOf('phone')).toBe('phone')
    expect(['relation', 'attachments', undefined].map((field) => isShownAtField({ field }))).toEqual([
      true,
      false,
      false,
    ])
    expect(isShownAtField(undefined)).toBe(false)
  })
})

describe('an answer at once', () => {
  it('is there for questions that were answered, and never sent with the matter', () => {
    expect(answerAtOnceOf({ kind: 'consultation', answer: ' 周六不开。 ' })).toBe('周六不开。')
    expect(answerAtOnceOf({ kind: 'consultation', answer: '  ' })).toBeUndefined()
    expect(answerAtOnceOf({ kind: 'consultation' })).toBeUndefined()
    expect(Object.keys(takeIn({ kind: 'consultation', answer: '周六不开。' }))).not.toContain('answer')
  })

  it('is none where somebody has to do something', () => {
    expect(answerAtOnceOf({ kind: 'help', answer: '会去修的。' })).toBeUndefined()
  })
})

describe('a title', () => {
  it('is the first sentence', () => {
    expect(subjectOf('  停水两天了！什么时候来？')).toBe('停水两天了')
    expect(subjectOf('')).toBe('')
  })

  it('is cut where it gets long, by characters as people count them', () => {
    const long = subjectOf('𠮷'.repeat(40))
    expect(Array.from(long)).toHaveLength(30)
    expect(long.endsWith('…')).toBe(true)
    expect(long.isWellFormed()).toBe(true)
  })
})

it('makes secrets the server accepts, never twice the same', () => {
  const secrets = Array.from({ length: 200 }, createReceiptSecret)
  expect(secrets.every((secret) => /^[\w-]{22}$/.test(secret))).toBe(true)
  expect(new Set(secrets).size).toBe(200)
})
