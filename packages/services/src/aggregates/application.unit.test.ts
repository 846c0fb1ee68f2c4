import { decideGiven, testCircumstances } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import { ApplicationStarted, ApplicationSubmitted, FieldPrefilled } from '../events.ts'
import { anApplication } from '../testing.ts'
import { application, type ApplicationCommand } from './application.ts'

const circumstances = testCircumstances({ channelUsed: 'window' })
const { prefilled: _prefilled, ...submission } = ApplicationSubmitted.sample
const started: ApplicationCommand = { type: 'StartApplication', data: ApplicationStarted.sample, circumstances }
const prefill: ApplicationCommand = { type: 'PrefillField', data: FieldPrefilled.sample, circumstances }
const submit: ApplicationCommand = { type: 'SubmitApplication', data: submission, circumstances }

const boxWith = (...names: string[]) => ({
  ...submission.form,
  fields: Object.fromEntries(names.map((name) => [name, { purpose: '办理', retention: 'P10Y' }])),
})

describe('starting', () => {
  it('begins an application on the open lane, under its matter', () => {
    expect(decideGiven([], application, started)).toMatchObject([
      { type: 'services.application-started.v1', lane: 'open', matterId: started.data.matterId, data: started.data },
    ])
  })

  it('is refused once begun', () => {
    expect(() => decideGiven(anApplication().events(), application, started)).toThrow('application_started_already')
    expect(() => decideGiven(anApplication().submitted().events(), application, started)).toThrow(
      'application_started_already',
    )
  })
})

describe('prefilling', () => {
  it('records the source and never a value', () => {
    expect(decideGiven(anApplication().events(), application, prefill)).toMatchObject([{ data: FieldPrefilled.sample }])
  })

  it('is recorded once per provision', () => {
    expect(decideGiven(anApplication().prefilled().events(), application, prefill)).toEqual([])
  })

  it('is refused before the start and after submission', () => {
    expect(() => decideGiven([], application, prefill)).toThrow('application_not_started')
    expect(() => decideGiven(anApplication().submitted().events(), application, prefill)).toThrow(
      'application_submitted_already',
    )
  })
})

describe('submitting', () => {
  it('keeps the sources of the fields that were handed in', () => {
    const withAccount = { ...submit, data: { ...submission, form: boxWith('name', 'payoutAccount') } }
    const { matterId: _matter, ...source } = FieldPrefilled.sample
    expect(decideGiven(anApplication().prefilled().events(), application, withAccount)).toMatchObject([
      { type: 'services.application-submitted.v1', data: { prefilled: [source] } },
    ])
  })

  it('drops a source whose field was left empty, and keeps the latest of two', () => {
    const events = anApplication().prefilled().events()
    expect(
      decideGiven(events, application, { ...submit, data: { ...submission, form: boxWith('name') } }),
    ).toMatchObject([{ data: { prefilled: [] } }])
    const later = { ...FieldPrefilled.sample, providedEventId: '019a5b0c-0000-7000-8000-0000000000e9' }
    const twice = [...events, ...decideGiven(events, application, { ...prefill, data: later })]
    const withAccount = { ...submit, data: { ...submission, form: boxWith('payoutAccount') } }
    expect(decideGiven(twice, application, withAccount)).toMatchObject([
      { data: { prefilled: [{ providedEventId: later.providedEventId }] } },
    ])
  })

  it('is refused before the start, twice, and for another item', () => {
    expect(() => decideGiven([], application, submit)).toThrow('application_not_started')
    expect(() => decideGiven(anApplication().submitted().events(), application, submit)).toThrow(
      'application_submitted_already',
    )
    const other = { ...submit, data: { ...submission, itemCode: 'other-item' } }
    expect(() => decideGiven(anApplication().events(), application, other)).toThrow('item_mismatch: itemCode')
  })
})

it('leaves its state alone at events it does not know', () => {
  const state = { kind: 'submitted' } as const
  const event = { id: '', type: 'services.future-thing.v7', data: {}, recordedAt: '', occurredAt: '' }
  expect(application.evolve(state, event)).toBe(state)
})
