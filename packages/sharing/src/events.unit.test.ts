import { isIdCardNumber } from '@yiwang/organisation/contracts'
import { recordedEvents, testCircumstances } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import { demoCardHolders } from './demo/card-holders.ts'
import { demoDataSet, demoGrant } from './demo/seed.ts'
import { dataSetSchema, grantSchema } from './catalogue.ts'
import { SHARING_SENTENCES } from './error-sentences.ts'
import { DataProvided, DataSetRegistered, EVENTS, QueryRefused } from './events.ts'
import { sharingDataSets, sharingGrants } from './projections/catalogue.ts'
import { sharingQueries } from './projections/queries.ts'
import { refusalSchema } from './refusals.ts'
import { aGrant } from './testing.ts'

describe('events', () => {
  it.each(EVENTS.map((event) => [event.type, event] as const))('%s: its sample parses', (_type, event) => {
    expect(event.schema.safeParse(event.sample)).toMatchObject({ success: true })
  })

  it('show the citizen what was provided, and keep the rest on the government network', () => {
    expect(EVENTS.filter(({ lane }) => lane === 'open').map(({ type }) => type)).toEqual(['sharing.data-provided.v1'])
  })
})

it('has a sentence for every refusal', () => {
  expect(refusalSchema.options.filter((refusal) => !(refusal in SHARING_SENTENCES))).toEqual([])
})

describe('projections', () => {
  it('keep the catalogue as registered', () => {
    const circumstances = testCircumstances()
    const id = DataProvided.sample.queryId
    const [event] = recordedEvents([DataSetRegistered.create({ id, circumstances, data: DataSetRegistered.sample })])
    if (event === undefined) throw new Error('one event was given')
    expect(sharingDataSets.keysOf(event)).toEqual(['social-security-card'])
    expect(sharingDataSets.evolve(null, event, '')).toMatchObject({
      provider_unit_id: 'renshe',
      attribute: 'conditional',
    })
  })

  it('keep a grant with the time it was withdrawn', () => {
    const [given, withdrawn] = recordedEvents(aGrant().withdrawn().events())
    if (given === undefined || withdrawn === undefined) throw new Error('two events were given')
    const row = sharingGrants.evolve(null, given, '')
    expect(row).toMatchObject({ item_code: 'old-age-allowance', withdrawn_at: null })
    expect(sharingGrants.evolve(row, withdrawn, '')).toMatchObject({ withdrawn_at: withdrawn.occurredAt })
    expect(sharingGrants.evolve(null, withdrawn, '')).toBeNull()
  })

  it('keep provisions and refusals alike', () => {
    const create = { id: DataProvided.sample.queryId, circumstances: testCircumstances() }
    const [provided, refused] = recordedEvents([
      DataProvided.create({ ...create, data: DataProvided.sample }),
      QueryRefused.create({ ...create, data: QueryRefused.sample }),
    ])
    if (provided === undefined || refused === undefined) throw new Error('two events were given')
    expect(sharingQueries.evolve(null, provided, '')).toMatchObject({
      refusal: null,
      source: DataProvided.sample.source,
    })
    expect(sharingQueries.evolve(null, refused, '')).toMatchObject({ refusal: 'grant_expired', source: null })
  })
})

describe('the demo', () => {
  it('has people with well-formed numbers of a province that is not in use', () => {
    for (const { idCard } of demoCardHolders) {
      expect(isIdCardNumber(idCard)).toBe(true)
      expect(idCard.startsWith('99')).toBe(true)
    }
  })

  it('has a data set and a grant that fit the catalogue', () => {
    expect(dataSetSchema.safeParse(demoDataSet('A'.repeat(43))).success).toBe(true)
    expect(grantSchema.safeParse(demoGrant).success).toBe(true)
  })
})
