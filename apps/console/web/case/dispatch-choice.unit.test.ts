import { describe, expect, it } from 'vitest'
import { dispatchOf, needsReason } from './dispatch-choice.ts'

const suggestion = {
  dutyId: 'street-lights',
  category: '路灯照明',
  unitId: 'chengguan',
  confidence: 0.8,
  words: ['路灯'],
}

describe('dispatching', () => {
  it('asks for a reason when the suggestion is not followed, or the case is sent on', () => {
    expect(needsReason({ unitId: 'chengguan', suggestion, isAgain: false })).toBe(false)
    expect(needsReason({ unitId: 'shuiwu', suggestion, isAgain: false })).toBe(true)
    expect(needsReason({ unitId: 'shuiwu', suggestion: undefined, isAgain: false })).toBe(false)
    expect(needsReason({ unitId: 'chengguan', suggestion, isAgain: true })).toBe(true)
  })

  it('sends what was chosen and said, nothing empty', () => {
    expect(dispatchOf({ unitId: 'chengguan', dutyId: 'street-lights', reason: '  ' })).toEqual({
      unitId: 'chengguan',
      dutyId: 'street-lights',
    })
    expect(dispatchOf({ unitId: 'shuiwu', reason: ' 这是水管 ' })).toEqual({ unitId: 'shuiwu', reason: '这是水管' })
  })
})
