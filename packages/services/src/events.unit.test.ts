import { recordedEvents, testCircumstances } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import { atWindow } from './circumstances.ts'
import { oldAgeAllowance } from './demo/old-age-allowance.ts'
import { EVENTS } from './events.ts'
import { prefillingOf } from './proof-of-sharing.ts'
import { servicesApplications } from './projections/applications.ts'
import { servicesItems } from './projections/items.ts'
import { anApplication } from './testing.ts'

describe('events', () => {
  it.each(EVENTS.map((event) => [event.type, event] as const))(
    '%s: its sample parses and it is public',
    (_type, event) => {
      expect(event.schema.safeParse(event.sample)).toMatchObject({ success: true })
      expect(event.lane).toBe('open')
    },
  )
})

describe('projections', () => {
  const matterId = '019a5b0c-0000-7000-8000-0000000000b1'
  const fold = (events: ReturnType<typeof recordedEvents>) =>
    events.reduce<Readonly<Record<string, unknown>> | null>(
      (row, event) => servicesApplications.evolve(row, event, matterId),
      null,
    )

  it('follow an application without holding a word of it', () => {
    const recorded = recordedEvents(anApplication(matterId).prefilled().submitted().events())
    expect(recorded.flatMap((event) => servicesApplications.keysOf(event))).toEqual([matterId, matterId, matterId])
    expect(fold(recorded.slice(0, 1))).toMatchObject({
      state: 'started',
      channel: 'window',
      submitted_at: null,
      prefilled: [],
    })
    expect(fold(recorded.slice(0, 2))).toMatchObject({ state: 'started', prefilled: [{ field: 'payoutAccount' }] })
    const row = fold(recorded)
    expect(row).toMatchObject({
      state: 'submitted',
      form_event_id: recorded[2]?.id,
      deadline: '2026-12-21T15:59:59.000Z',
    })
    expect(JSON.stringify(row)).not.toContain('"ct"')
  })

  it('make no row of an event whose beginning is not here', () => {
    const [, submitted] = recordedEvents(anApplication(matterId).submitted().events())
    expect(fold(submitted === undefined ? [] : [submitted])).toBeNull()
  })

  it('keep the item as listed', () => {
    const [listed] = EVENTS
    const event = listed.create({ id: matterId, data: { item: oldAgeAllowance }, circumstances: testCircumstances() })
    const [recorded] = recordedEvents([event])
    if (recorded === undefined) throw new Error('one event was given')
    expect(servicesItems.keysOf(recorded)).toEqual(['old-age-allowance'])
    expect(servicesItems.evolve(null, recorded, 'old-age-allowance')).toMatchObject({
      unit_id: 'minzheng',
      item: oldAgeAllowance,
    })
  })
})

describe('what happened at a window', () => {
  const now = new Date('2026-11-23T04:00:00.000Z')

  it('happened now, or when the cut-off window says', () => {
    expect(atWindow(now, undefined)).toMatchObject({
      occurredAt: now.toISOString(),
      initiator: 'citizen',
      channelUsed: 'window',
    })
    expect(atWindow(now, '2026-11-23T08:00:00+08:00').occurredAt).toBe('2026-11-23T00:00:00.000Z')
  })

  it('did not happen tomorrow, nor last month', () => {
    expect(() => atWindow(now, '2026-11-24T04:00:00.000Z')).toThrow('act_in_future')
    expect(() => atWindow(now, '2026-10-23T04:00:00.000Z')).toThrow('act_too_long_ago')
  })
})

describe('the proof of sharing', () => {
  const matterId = '019a5b0c-0000-7000-8000-0000000000b1'
  const [name, , account] = oldAgeAllowance.fields
  const data = {
    matterId,
    grantId: '019a5b0c-0000-7000-8000-0000000000a1',
    dataSetId: 'social-security-card',
    dataSet: '社会保障卡持卡信息',
    provider: '青禾县人力资源和社会保障局',
    field: 'payoutAccount',
    asOf: '2026-11-01T00:00:00.000Z',
  }

  function provided(changes: object = {}, type = 'sharing.data-provided.v1') {
    const circumstances = testCircumstances()
    const [event] = recordedEvents([{ id: matterId, type, lane: 'open', circumstances, data: { ...data, ...changes } }])
    return event
  }

  it('gives the source to show', () => {
    if (account === undefined) throw new Error('the demo item has an account field')
    expect(prefillingOf(provided(), matterId, account)).toEqual({ ...data, providedEventId: matterId })
  })

  it.each([
    ['no event', undefined],
    ['another kind of event', provided({}, 'casework.case-opened.v1')],
    ['another matter', provided({ matterId: '019a5b0c-0000-7000-8000-0000000000b2' })],
    ['another data set', provided({ dataSetId: 'household' })],
    ['another field', provided({ field: 'cardNumber' })],
    ['a malformed event', provided({ grantId: 1 })],
  ])('is not accepted: %s', (_name, event) => {
    if (account === undefined) throw new Error('the demo item has an account field')
    expect(() => prefillingOf(event, matterId, account)).toThrow('prefill_unproven: payoutAccount')
  })

  it('is not accepted for a field nobody shares', () => {
    if (name === undefined) throw new Error('the demo item has a name field')
    expect(() => prefillingOf(provided(), matterId, name)).toThrow('field_not_shared: name')
  })
})
