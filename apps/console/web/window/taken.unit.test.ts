import { describe, expect, it } from 'vitest'
import { heldWith, type Taken } from './taken.ts'

const taken = (receiptNumber: string): Taken => ({
  receiptNumber,
  qrSvg: undefined,
  takenInAt: '2026-11-26T02:00:00Z',
  next: undefined,
})

describe('receipts this page can print again', () => {
  it('are the newest first, each once', () => {
    const held = heldWith(heldWith(heldWith([], taken('A')), taken('B')), taken('A'))
    expect(held.map(({ receiptNumber }) => receiptNumber)).toEqual(['A', 'B'])
  })

  it('are six at most', () => {
    const held = ['1', '2', '3', '4', '5', '6', '7'].reduce<readonly Taken[]>((all, n) => heldWith(all, taken(n)), [])
    expect(held.map(({ receiptNumber }) => receiptNumber)).toEqual(['7', '6', '5', '4', '3', '2'])
  })
})
