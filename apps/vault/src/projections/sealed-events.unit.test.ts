import type { NewEvent, RecordedEvent } from '@yiwang/kernel'
import { recordedEvents, testCircumstances } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import { sealedEvents } from './sealed-events.ts'

const matterId = '019a5b0c-0000-7000-8000-000000000001'
const other = '019a5b0c-0000-7000-8000-000000000002'
const subjectId = '019a5b0c-0000-7000-8000-00000000005a'
const eventId = '019a5b0c-0000-7000-8000-0000000000e1'
const box = { v: 1, subjectId, epk: 'A'.repeat(43), ct: 'AAAA', fields: {} }

function event(changes: Partial<NewEvent>, position = 4): RecordedEvent {
  const made = { id: eventId, type: 'later.unknown.v1', lane: 'open' as const, matterId, data: { matterId, box } }
  const [recorded] = recordedEvents([{ ...made, circumstances: testCircumstances(), ...changes }], { position })
  if (recorded === undefined) throw new Error('nothing recorded')
  return recorded
}

describe('where the sealed events are', () => {
  it('lists any event of a matter that holds a box, whatever its type', () => {
    expect(sealedEvents.keysOf(event({}))).toEqual([eventId])
    expect(sealedEvents.evolve(null, event({ data: { a: box, b: box } }), eventId)).toEqual({
      event_id: eventId,
      matter_id: matterId,
      position: 4,
      lane: 'open',
      subject_ids: [subjectId],
    })
  })

  it('leaves out events without boxes, without a matter, or naming two matters', () => {
    expect(sealedEvents.keysOf(event({ data: { matterId } }))).toEqual([])
    expect(sealedEvents.keysOf(event({ data: { matterId: other, box } }))).toEqual([])
    const { matterId: _none, ...without } = event({ data: { box } })
    expect(sealedEvents.keysOf(without)).toEqual([])
  })

  it('keeps the first event with an id: nobody may put another one in its place', () => {
    const first = sealedEvents.evolve(null, event({}), eventId)
    expect(sealedEvents.evolve(first, event({ matterId: other, data: { box } }, 9), eventId)).toBe(first)
  })
})
