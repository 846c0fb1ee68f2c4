import fc from 'fast-check'
import { expect, it } from 'vitest'
import { likenessTo } from './likeness.ts'

it('is one for the same words, whatever stands between them, and nothing for others', () => {
  expect(likenessTo('门口路灯不亮。')('门口，路灯不亮')).toBeCloseTo(1)
  expect(likenessTo('门口路灯不亮')('自来水停水')).toBe(0)
  expect(likenessTo('')('路灯')).toBe(0)
})

it('does not take masks of personal data for words in common', () => {
  expect(likenessTo('我叫〔姓名〕')('他是〔姓名〕')).toBe(0)
})

it('is the same both ways, between nothing and one', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const found = likenessTo(one)(other)
      expect(found).toBe(likenessTo(other)(one))
      expect(found).toBeGreaterThanOrEqual(0)
      expect(found).toBeLessThanOrEqual(1)
    }),
  )
})
