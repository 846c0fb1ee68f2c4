import { stateOf } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import { grant } from './aggregates/grant.ts'
import type { Grant } from './catalogue.ts'
import { DataSetRegistered } from './events.ts'
import { judgeQuery, type QueryFacts } from './judge-query.ts'
import type { Refusal } from './refusals.ts'
import { aGrant } from './testing.ts'

const { dataSet } = DataSetRegistered.sample
const actor: QueryFacts['actor'] = { sub: 'wang', name: '王芳', post: '综合窗口', unit: 'window', roles: ['clerk'] }
const given = (changes: Partial<Grant> = {}) => stateOf(grant, aGrant(changes).events())

const facts: QueryFacts = {
  actor,
  purpose: 'item:old-age-allowance',
  field: 'payoutAccount',
  grant: given(),
  dataSet,
  application: { itemCode: 'old-age-allowance', unitId: 'window' },
  now: new Date('2026-11-23T02:00:00.000Z'),
}

describe('a query', () => {
  it('is answered for the window that acts for the requester, and for the requester itself', () => {
    expect(judgeQuery(facts)).toBeUndefined()
    const application = { itemCode: 'old-age-allowance', unitId: 'minzheng' }
    expect(
      judgeQuery({ ...facts, actor: { ...actor, unit: 'minzheng', roles: ['handler'] }, application }),
    ).toBeUndefined()
  })

  it.each<[Refusal, Partial<QueryFacts>]>([
    ['grant_unknown', { grant: { kind: 'none' } }],
    ['grant_unknown', { dataSet: undefined }],
    ['grant_withdrawn', { grant: stateOf(grant, aGrant().withdrawn().events()) }],
    ['data_set_withheld', { dataSet: { ...dataSet, attribute: 'withheld', withheldBasis: '示例' } }],
    ['grant_not_yet_valid', { now: new Date('2025-12-31T23:59:59.000Z') }],
    ['grant_expired', { now: new Date('2027-01-01T00:00:00.000Z') }],
    ['role_not_permitted', { actor: { ...actor, roles: ['leader', 'steward', 'dispatcher', 'auditor'] } }],
    ['unit_not_granted', { actor: { ...actor, unit: 'chengguan' } }],
    ['purpose_not_granted', { purpose: 'item:low-income-allowance' }],
    ['matter_not_open', { application: undefined }],
    ['matter_not_open', { application: { itemCode: 'low-income-allowance', unitId: 'window' } }],
    ['matter_not_open', { application: { itemCode: 'old-age-allowance', unitId: 'minzheng' } }],
    ['field_not_granted', { field: 'bank' }],
    ['field_not_granted', { field: 'salary', grant: given({ fields: ['salary'] }) }],
  ])('is refused as %s: %o', (refusal, changes) => {
    expect(judgeQuery({ ...facts, ...changes })).toBe(refusal)
  })
})
