import type { RecordedEvent } from '@yiwang/kernel'
import { describe, expect, it } from 'vitest'
import { findAttached } from './read-attachment.ts'

const fileId = '019a5b0c-0000-7000-8000-000000000001'
const attachments = [{ fileId, sha256: 'ab', bytes: 12, mediaType: 'image/jpeg' }]
const asked = { matterId: 'matter', eventId: 'event', fileId }

const said = (by: Partial<RecordedEvent> = {}): RecordedEvent =>
  ({
    id: 'event',
    matterId: 'matter',
    lane: 'open',
    origin: 'town/portal',
    data: { attachments },
    ...by,
  }) as RecordedEvent
const find = (...events: RecordedEvent[]) =>
  findAttached({ find: (ids) => Promise.resolve(events.filter(({ id }) => ids.includes(id))) }, asked)

describe('an attached file', () => {
  it('is known by its event, with the lane of that event and who keeps it', async () => {
    expect(await find(said())).toEqual({ ...asked, ...attachments[0], lane: 'open', keptBy: 'town/portal' })
  })

  it.each([
    ['of an event that is not there', []],
    ['of another matter', [said({ matterId: 'other' })]],
    ['of an event without it', [said({ data: { attachments: [] } })]],
    ['that two apps claim', [said(), said({ origin: 'town/console', lane: 'inner' })]],
  ])('%s is none', async (_, events) => {
    expect(await find(...events)).toBeUndefined()
  })

  it('is none of another app that says something else under the same id', async () => {
    expect(await find(said({ origin: 'town/console', data: {} }), said())).toMatchObject({ keptBy: 'town/portal' })
  })
})
