import type { Lane } from '@yiwang/kernel'
import { expect } from 'vitest'
import { hashOf, ZERO_HASH } from '../append/chain.ts'
import type { Ledger } from '../ledger.ts'

const ALL = 100_000

/** Every chain starts at 1, has no gap and links by hashes that are right; positions are 1..n. Answers n. */
export async function expectWhole(ledger: Ledger): Promise<number> {
  const heads = await ledger.heads()
  let total = 0
  for (const head of heads) {
    let previous = ZERO_HASH
    const chain = await ledger.readLane(head.origin, head.lane as Lane, 1, ALL)
    for (const [index, wire] of chain.entries()) {
      expect(wire.attributes).toMatchObject({ seq: String(index + 1), prevhash: previous, hash: hashOf(wire) })
      previous = wire.attributes.hash ?? ''
    }
    expect(head).toMatchObject({ seq: chain.length, hash: previous })
    total += chain.length
  }
  const positions = (await ledger.readAfter(0, ALL)).map((event) => event.position)
  expect(positions).toEqual(Array.from({ length: total }, (_, index) => index + 1))
  expect(await ledger.position()).toBe(total)
  return total
}
