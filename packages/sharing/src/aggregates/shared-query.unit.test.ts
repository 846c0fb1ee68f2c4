import { decideGiven, stateOf, testCircumstances } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import { DataProvided, QueryRefused } from '../events.ts'
import { sharedQuery, type RecordOutcome } from './shared-query.ts'

const circumstances = testCircumstances()
const provided: RecordOutcome = { outcome: { kind: 'provided', data: DataProvided.sample }, circumstances }
const refused: RecordOutcome = { outcome: { kind: 'refused', data: QueryRefused.sample }, circumstances }

describe('a query', () => {
  it('that was answered is public for the citizen, under their matter', () => {
    const events = decideGiven([], sharedQuery, provided)
    const { matterId } = DataProvided.sample
    expect(events).toMatchObject([
      { type: 'sharing.data-provided.v1', lane: 'open', matterId, data: DataProvided.sample },
    ])
    expect(stateOf(sharedQuery, events)).toEqual({ kind: 'provided' })
  })

  it('that was refused stays on the government network, with its reason', () => {
    const events = decideGiven([], sharedQuery, refused)
    expect(events).toMatchObject([
      { type: 'sharing.query-refused.v1', lane: 'inner', data: { refusal: 'grant_expired' } },
    ])
    expect(stateOf(sharedQuery, events)).toEqual({ kind: 'refused', refusal: 'grant_expired' })
  })

  it('ends once', () => {
    expect(decideGiven(decideGiven([], sharedQuery, provided), sharedQuery, refused)).toEqual([])
    expect(decideGiven(decideGiven([], sharedQuery, refused), sharedQuery, provided)).toEqual([])
  })
})
