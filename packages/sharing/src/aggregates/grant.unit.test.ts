import { decideGiven, stateOf, testCircumstances } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import type { Grant } from '../catalogue.ts'
import { DataSetRegistered, GrantGiven } from '../events.ts'
import { aGrant } from '../testing.ts'
import { grant, type GiveGrant, type WithdrawGrant } from './grant.ts'

const { dataSet } = DataSetRegistered.sample
const { grant: sample, by } = GrantGiven.sample
const circumstances = testCircumstances()
const withdrawing: WithdrawGrant = { type: 'WithdrawGrant', reason: '事项已经取消', by, circumstances }

function giving(changes: Partial<Grant> = {}): GiveGrant {
  return { type: 'GiveGrant', grant: { ...sample, ...changes }, dataSet, by, circumstances }
}

describe('giving a grant', () => {
  it('records who may ask for what, once', () => {
    const events = decideGiven([], grant, giving())
    expect(events).toMatchObject([{ type: 'sharing.grant-given.v1', lane: 'inner', data: { grant: sample } }])
    expect(decideGiven(events, grant, giving())).toEqual([])
  })

  it.each<[string, GiveGrant, string]>([
    ['a field the data set has not', giving({ fields: ['payoutAccount', 'salary'] }), 'field_not_in_data_set: salary'],
    ['another data set', giving({ dataSetId: 'household' }), 'data_set_unknown: dataSetId'],
    ['a period that ended', giving({ validUntil: '2026-11-23T02:00:00.000Z' }), 'period_invalid: validUntil'],
    [
      'a period that ends before it begins',
      giving({ validFrom: '2027-02-01T00:00:00.000Z' }),
      'period_invalid: validUntil',
    ],
    ['data that are withheld', { ...giving(), dataSet: { ...dataSet, attribute: 'withheld' } }, 'data_set_withheld'],
  ])('is refused for %s', (_name, command, error) => {
    expect(() => decideGiven([], grant, command)).toThrow(error)
  })

  it('never widens one given before, nor brings back one withdrawn', () => {
    expect(() => decideGiven(aGrant().events(), grant, giving({ maxPerHour: 61 }))).toThrow('grant_given_already')
    expect(() => decideGiven(aGrant().withdrawn().events(), grant, giving())).toThrow('grant_given_already')
  })
})

describe('withdrawing a grant', () => {
  it('is recorded with its reason, once', () => {
    expect(decideGiven(aGrant().events(), grant, withdrawing)).toMatchObject([
      { type: 'sharing.grant-withdrawn.v1', data: { grantId: sample.grantId, reason: '事项已经取消' } },
    ])
    expect(decideGiven(aGrant().withdrawn().events(), grant, withdrawing)).toEqual([])
    expect(stateOf(grant, aGrant().withdrawn().events())).toMatchObject({ kind: 'withdrawn' })
  })

  it('is refused for one never given', () => {
    expect(() => decideGiven([], grant, withdrawing)).toThrow('grant_unknown')
    expect(stateOf(grant, aGrant().withdrawn().events().slice(1))).toEqual({ kind: 'none' })
  })
})
