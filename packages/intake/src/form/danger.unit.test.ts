import { describe, expect, it } from 'vitest'
import { EVERYDAY, IN_DANGER } from '../testing/danger-sentences.ts'
import { speaksOfDanger } from './danger.ts'

describe('words of danger to life', () => {
  it.each(IN_DANGER)('%s', (words) => {
    expect(speaksOfDanger(words)).toBe(true)
  })

  it.each(EVERYDAY)('are not in: %s', (words) => {
    expect(speaksOfDanger(words)).toBe(false)
  })

  it('are those of the catalogue too, and found in no time however long the story is', () => {
    expect(speaksOfDanger('吊篮卡在半空')).toBe(false)
    expect(speaksOfDanger('吊篮卡在半空', ['吊篮卡'])).toBe(true)
    expect(speaksOfDanger('很重的'.repeat(100_000))).toBe(false)
    expect(speaksOfDanger('我掉孩电梯被拿'.repeat(20_000))).toBe(false)
  })
})
