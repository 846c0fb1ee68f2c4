import { expect, it } from 'vitest'
import { contactOf } from './contact-entry.ts'

const matterId = '019a5b0c-0000-7000-8000-000000000001'

it('sends what was chosen and said, nothing empty', () => {
  expect(contactOf(matterId, { way: 'phone', outcome: 'not-answered', talk: '  ', occurredAt: '' })).toEqual({
    matterId,
    way: 'phone',
    outcome: 'not-answered',
  })
})

it('takes the time as it is in China', () => {
  const entry = { way: 'visit', outcome: 'reached', talk: ' 说好明天来修 ', occurredAt: '2026-11-23T09:30' } as const
  expect(contactOf(matterId, entry)).toEqual({
    matterId,
    way: 'visit',
    outcome: 'reached',
    talk: '说好明天来修',
    occurredAt: '2026-11-23T01:30:00.000Z',
  })
})
