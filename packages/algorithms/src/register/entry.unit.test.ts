import { expect, it } from 'vitest'
import { registerEntry } from './entry.ts'

const facts = { cell: '青禾县', sureFrom: 0.6 }

it('names the post that answers for it, where one is registered', () => {
  const responsible = { unit: '青禾县 12345 热线服务中心', post: '派单岗', phone: '0980-5550201' }
  for (const locale of ['zh-CN', 'en'] as const) {
    const owner = registerEntry(locale, { ...facts, responsible }).find(({ id }) => id === 'owner')
    const told = (id: string) => owner?.fields.find((field) => field.id === id)?.text
    expect(told('organisation')).toMatch(/派单岗/)
    expect(told('contact')).toMatch(/青禾县 12345 热线服务中心.*0980-5550201/)
    const { unit, phone } = responsible
    const byUnit = registerEntry(locale, { ...facts, responsible: { unit, phone } })
    expect(JSON.stringify(byUnit)).not.toMatch(/undefined|派单岗（|\{\{/)
    expect(JSON.stringify(registerEntry(locale, facts))).not.toContain('0980')
  }
})

it('says in both languages the same fields, filled in', () => {
  const [chinese, english] = (['zh-CN', 'en'] as const).map((locale) => registerEntry(locale, facts))
  const namesOf = (entry: ReturnType<typeof registerEntry> = []) =>
    entry.map(({ id, fields }) => [id, ...fields.map((field) => field.id)])
  expect(namesOf(english)).toEqual(namesOf(chinese))
  expect(namesOf(chinese).map(([id]) => id)).toEqual(['summary', 'owner', 'rationale', 'oversight', 'data', 'risks'])
  for (const entry of [chinese, english]) {
    const told = JSON.stringify(entry)
    expect(told).not.toContain('{{')
    expect(told).toContain('60%')
    expect(told).toContain('青禾县')
  }
  expect(JSON.stringify(english).replaceAll('青禾县', '')).not.toMatch(/\p{Script=Han}/u)
})
