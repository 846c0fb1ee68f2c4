import type { Case } from '@yiwang/casework/contracts'
import { describe, expect, it } from 'vitest'
import { isUrgent } from './danger.ts'

const quiet = {
  case: undefined,
  withdrawal: 'possible',
  toldOfDanger: false,
  requestEventId: 'a',
  own: { state: 'hidden' },
} as const
const shown = (narrative: string) => ({ state: 'shown', byEvent: new Map([['a', { narrative }]]) }) as const
const state = (progress: Case['state']) => ({ state: progress })

describe('the page begins with "call first"', () => {
  it('where the story told here spoke of danger, or its words stand open', () => {
    expect(isUrgent(quiet)).toBe(false)
    expect(isUrgent({ ...quiet, toldOfDanger: true })).toBe(true)
    expect(isUrgent({ ...quiet, own: shown('屋里煤气味很重') })).toBe(true)
    expect(isUrgent({ ...quiet, own: shown('路灯坏了') })).toBe(false)
    expect(isUrgent({ ...quiet, toldOfDanger: true, case: state('handling') })).toBe(true)
  })

  it('until somebody answered, or it was withdrawn', () => {
    for (const over of ['replied', 'closed'] as const)
      expect(isUrgent({ ...quiet, toldOfDanger: true, case: state(over) })).toBe(false)
    expect(isUrgent({ ...quiet, toldOfDanger: true, withdrawal: 'done' })).toBe(false)
  })
})
