import type { Duty } from '@yiwang/organisation/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestUnit } from './suggest-unit.ts'
import { testLimit } from './testing.ts'

const duty = (dutyId: string, unitId: string, keywords: string[]): Duty => ({
  dutyId,
  unitId,
  keywords,
  category: dutyId,
  examples: '',
  basis: '派单目录',
  limit: testLimit,
  isEmergency: false,
})
const duties = [
  duty('street-lights', 'chengguan', ['路灯', '灯杆', '不亮']),
  duty('water', 'shuiwu', ['停水', '水管', '化粪池']),
  duty('housing', 'zhujian', ['物业', '小区']),
]

describe('suggestUnit', () => {
  it('names the unit whose catalogue terms occur, and which', () => {
    expect(suggestUnit('门口路灯不亮三天了', duties)).toEqual({
      unitId: 'chengguan',
      dutyId: 'street-lights',
      category: 'street-lights',
      confidence: 1,
      terms: ['路灯', '不亮'],
    })
  })

  it('is less sure when others match too, or a single term carries it', () => {
    expect(suggestUnit('小区路灯不亮', duties)).toMatchObject({ unitId: 'chengguan', confidence: 0.67 })
    expect(suggestUnit('停水了', duties)).toMatchObject({ unitId: 'shuiwu', confidence: 0.5 })
  })

  it('lets longer terms weigh more and ties fall the same way every time', () => {
    expect(suggestUnit('小区化粪池', duties)?.unitId).toBe('shuiwu')
    expect(suggestUnit('物业 停水', duties)?.dutyId).toBe('housing')
  })

  it('says nothing when nothing matches', () => {
    expect(suggestUnit('请问几点上班', duties)).toBeUndefined()
    expect(suggestUnit('路灯', [])).toBeUndefined()
  })

  it('never shows a term that is not in the catalogue', () => {
    const terms = new Set(duties.flatMap(({ keywords }) => keywords))
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...terms, '张三', '13800000000', '幸福路')), (words) => {
        const suggestion = suggestUnit(words.join(''), duties)
        expect(suggestion?.terms.every((term) => terms.has(term)) ?? true).toBe(true)
        expect(suggestion?.confidence ?? 0).toBeLessThanOrEqual(1)
      }),
    )
  })
})
