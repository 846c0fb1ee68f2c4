import { describe, expect, it } from 'vitest'
import { pastKind, pastState, pastUnit, type PastCase } from './past-words.ts'

const found: PastCase = {
  past: {},
  kind: 'help',
  state: 'dispatched',
  unitName: '青禾县水务局',
  category: null,
  repliedAt: null,
}
const titleOf = (kind: string): string => `<${kind}>`

describe('a matter of the past', () => {
  it('stands as its record says: closed, replied to, or neither', () => {
    expect(pastState(found)).toEqual({ key: 'past.unanswered' })
    const repliedAt = '2024-03-05T02:00:00.000Z'
    expect(pastState({ ...found, repliedAt })).toEqual({ key: 'past.replied', at: repliedAt })
    const closedAt = '2024-03-06T02:00:00.000Z'
    expect(pastState({ past: { closedAt }, repliedAt })).toEqual({ key: 'past.closed', at: closedAt })
  })

  it('is of the kind its record names, of a guessed one, or of none', () => {
    expect(pastKind({ ...found, past: { kind: 'complaint', kindWritten: '投诉类' } }, titleOf)).toBe('<complaint>')
    expect(pastKind({ ...found, past: { kindWritten: '其他' } }, titleOf)).toBe('其他')
    expect(pastKind({ ...found, kind: 'report' }, titleOf)).toEqual(['past.guessed', { what: '<report>' }])
    expect(pastKind(found, titleOf)).toEqual(['past.unknown'])
  })

  it('was with the unit its record names, with a guessed one, or nobody knows', () => {
    expect(pastUnit({ ...found, past: { unitWritten: '供水公司' }, category: '供水' })).toBe('供水公司')
    expect(pastUnit({ ...found, category: '供水' })).toEqual(['past.guessed', { what: '青禾县水务局' }])
    expect(pastUnit(found)).toEqual(['past.unknown'])
    expect(pastUnit({ ...found, unitName: null, category: '供水' })).toEqual(['past.unknown'])
  })
})
