import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advanceReturned } from './returned.ts'

describe('the mark of returned events', () => {
  it('stops at a hole and jumps when it is filled', () => {
    const behindHole = advanceReturned({ seq: 2, ahead: [] }, [3, 6, 5])
    expect(behindHole).toEqual({ seq: 3, ahead: [5, 6] })
    expect(advanceReturned(behindHole, [4])).toEqual({ seq: 6, ahead: [] })
  })

  it('ends at the last of all events, in whatever order and however often they return', () => {
    const order = fc.shuffledSubarray(
      Array.from({ length: 30 }, (_, index) => index + 1),
      { minLength: 30 },
    )
    fc.assert(
      fc.property(
        order,
        fc.array(fc.integer({ min: 1, max: 30 })),
        fc.integer({ min: 1, max: 7 }),
        (seqs, again, size) => {
          let mark = { seq: 0, ahead: [] as readonly number[] }
          const all = [...again.slice(0, 10), ...seqs, ...again]
          for (let from = 0; from < all.length; from += size) mark = advanceReturned(mark, all.slice(from, from + size))
          expect(mark).toEqual({ seq: 30, ahead: [] })
        },
      ),
      { seed: 1 },
    )
  })
})
