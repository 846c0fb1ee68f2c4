import { describe, expect, it } from 'vitest'
import { askedOf, type CheckEntry } from './check-entry.ts'

const divisions = [{ code: '990101001001', name: '槐荫社区' }]
const asked = (entry: CheckEntry) => askedOf(entry, { divisions, receiptNumber: 'YW2611237KQ29XMDZ' })

describe('what a caller answered', () => {
  it('is compared once it is whole', () => {
    expect(asked({ check: 'place', place: '槐荫' })).toEqual({ check: 'place', divisionCode: '990101001001' })
    expect(asked({ check: 'day', day: '2026-11-20' })).toEqual({ check: 'day', day: '2026-11-20' })
    expect(asked({ check: 'phone', phone: '138 0013 8000' })).toEqual({ check: 'phone', phone: '138 0013 8000' })
    expect(asked({ check: 'paper' })).toEqual({ check: 'paper' })
    expect(asked({ check: 'number' })).toEqual({ check: 'number', receiptNumber: 'YW2611237KQ29XMDZ' })
  })

  it('is nothing while it is missing, whatever was typed for another question', () => {
    expect(asked({ day: '2026-11-20' })).toBeUndefined()
    expect(asked({ check: 'place', place: '没有这个村', day: '2026-11-20' })).toBeUndefined()
    expect(asked({ check: 'phone', phone: ' ' })).toBeUndefined()
    expect(asked({ check: 'day' })).toBeUndefined()
  })
})
