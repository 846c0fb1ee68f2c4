import { expect, it } from 'vitest'
import { EVERYDAY, IN_DANGER } from '@yiwang/intake/testing'
import { DANGER_TRIED, registerEntry, type RegisteredAlgorithm } from './entry.ts'

const facts = { cell: '青禾县', sureFrom: 0.6 }
const ALGORITHMS: readonly RegisteredAlgorithm[] = ['dispatch', 'danger']

it.each(ALGORITHMS)('of %s names the post that answers for it, where one is registered', (algorithm) => {
  const responsible = { unit: '青禾县 12345 热线服务中心', post: '派单岗', phone: '0980-5550201' }
  for (const locale of ['zh-CN', 'en'] as const) {
    const owner = registerEntry(algorithm, locale, { ...facts, responsible }).find(({ id }) => id === 'owner')
    const told = (id: string) => owner?.fields.find((field) => field.id === id)?.text
    expect(told('organisation')).toMatch(/派单岗/)
    expect(told('contact')).toMatch(/青禾县 12345 热线服务中心.*0980-5550201/)
    const { unit, phone } = responsible
    const byUnit = registerEntry(algorithm, locale, { ...facts, responsible: { unit, phone } })
    expect(JSON.stringify(byUnit)).not.toMatch(/undefined|派单岗（|\{\{/)
    expect(JSON.stringify(registerEntry(algorithm, locale, facts))).not.toContain('0980')
  }
})

it.each(ALGORITHMS)('of %s says in both languages the same fields, filled in', (algorithm) => {
  const [chinese, english] = (['zh-CN', 'en'] as const).map((locale) => registerEntry(algorithm, locale, facts))
  const namesOf = (entry: ReturnType<typeof registerEntry> = []) =>
    entry.map(({ id, fields }) => [id, ...fields.map((field) => field.id)])
  expect(namesOf(english)).toEqual(namesOf(chinese))
  expect(namesOf(chinese).map(([id]) => id)).toEqual(['summary', 'owner', 'rationale', 'oversight', 'data', 'risks'])
  for (const entry of [chinese, english]) {
    const told = JSON.stringify(entry)
    expect(told).not.toContain('{{')
    expect(told.includes('60%')).toBe(algorithm === 'dispatch')
    expect(told).toContain('青禾县')
  }
  expect(JSON.stringify(english).replaceAll('青禾县', '')).not.toMatch(/\p{Script=Han}/u)
})

it('tells of the sentences danger was tried with as many as there are', () => {
  expect(DANGER_TRIED).toEqual({ inDanger: IN_DANGER.length, everyday: EVERYDAY.length })
})
