import { decideGiven, testCircumstances } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import type { DataSet } from '../catalogue.ts'
import { DataSetRegistered } from '../events.ts'
import { dataSet, type RegisterDataSet } from './data-set.ts'

const { dataSet: entry, by } = DataSetRegistered.sample
const { conditions, ...bare } = entry

function registering(changes: Partial<DataSet> = {}): RegisterDataSet {
  return { type: 'RegisterDataSet', dataSet: { ...entry, ...changes }, by, circumstances: testCircumstances() }
}

describe('registering a data set', () => {
  it('puts it into the catalogue on the inner lane, once', () => {
    const events = decideGiven([], dataSet, registering())
    expect(events).toMatchObject([{ type: 'sharing.data-set-registered.v1', lane: 'inner', data: { dataSet: entry } }])
    expect(decideGiven(events, dataSet, registering())).toEqual([])
  })

  it('updates it, but never changes who provides it', () => {
    const events = decideGiven([], dataSet, registering())
    expect(decideGiven(events, dataSet, registering({ updateFrequency: '每周' }))).toHaveLength(1)
    const elsewhere = registering({ provider: { unitId: 'minzheng', name: '青禾县民政局' } })
    expect(() => decideGiven(events, dataSet, elsewhere)).toThrow('provider_changed: provider')
  })

  it('needs the conditions where sharing is conditional', () => {
    expect(() => decideGiven([], dataSet, { ...registering(), dataSet: bare })).toThrow('conditions_missing')
    expect(
      decideGiven([], dataSet, { ...registering(), dataSet: { ...bare, attribute: 'unconditional' } }),
    ).toHaveLength(1)
  })

  it('needs a law where sharing is refused', () => {
    expect(() => decideGiven([], dataSet, registering({ attribute: 'withheld' }))).toThrow('withheld_basis_missing')
    const reasoned = registering({ attribute: 'withheld', withheldBasis: '示例行政法规第一条' })
    expect(decideGiven([], dataSet, reasoned)).toHaveLength(1)
    expect(conditions).toBeDefined()
  })

  it('refuses a field listed twice', () => {
    const [field] = entry.fields
    if (field === undefined) throw new Error('the sample has a field')
    expect(() => decideGiven([], dataSet, registering({ fields: [field, field] }))).toThrow('field_listed_twice')
  })
})
