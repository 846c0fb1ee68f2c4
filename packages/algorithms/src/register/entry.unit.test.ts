import { expect, it } from 'vitest'
import { registerEntry } from './entry.ts'

const facts = { cell: '青禾县', sureFrom: 0.6 }

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
