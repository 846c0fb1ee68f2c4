import type { RecordedEvent } from '@yiwang/kernel'
import { describe, expect, it } from 'vitest'
import { batchesOf } from './batches.ts'

const events = (...sizes: number[]) =>
  sizes.map((bytes, index) => ({ id: String(index), raw: new Uint8Array(bytes) }) as unknown as RecordedEvent)
const cut = (sizes: number[], size: { events: number; bytes: number }) =>
  batchesOf(events(...sizes), size).map((batch) => batch.map(({ id }) => id).join(''))

describe('batches of events', () => {
  it('hold so many events, in their order', () => {
    expect(cut([1, 1, 1, 1, 1], { events: 2, bytes: 100 })).toEqual(['01', '23', '4'])
    expect(cut([], { events: 2, bytes: 100 })).toEqual([])
  })

  it('hold so many bytes, and whatever is larger alone', () => {
    expect(cut([40, 40, 40, 500, 10, 90, 1], { events: 9, bytes: 100 })).toEqual(['01', '2', '3', '45', '6'])
  })
})
