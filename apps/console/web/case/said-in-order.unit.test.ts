import { expect, it } from 'vitest'
import { saidInOrder } from './said-in-order.ts'

it('tells the matter first and then what was added, each with its time', () => {
  const texts = [
    { eventId: 'c', part: 'addition' },
    { eventId: 'r', part: 'reply' },
    { eventId: 'b', part: 'addition' },
    { eventId: 'a', part: 'request' },
  ]
  const timeline = [
    { eventId: 'a', occurredAt: '2026-11-20T00:00:00Z' },
    { eventId: 'b', occurredAt: '2026-11-21T00:00:00Z' },
    { eventId: 'c', occurredAt: '2026-11-22T00:00:00Z' },
  ]
  const detail = { texts, timeline, case: { takenInAt: '2026-11-20T00:00:00Z' } }
  const said = saidInOrder(detail as unknown as Parameters<typeof saidInOrder>[0])
  expect(said.map(({ eventId, at }) => [eventId, at.slice(8, 10)])).toEqual([
    ['a', '20'],
    ['b', '21'],
    ['c', '22'],
  ])
})
