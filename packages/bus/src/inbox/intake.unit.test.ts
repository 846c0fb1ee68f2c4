import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import type { WireEvent } from '@yiwang/kernel'
import { hashOf, LedgerError } from '@yiwang/ledger'
import { describe, expect, it } from 'vitest'
import { toMessage } from '../cloud-events/message.ts'
import type { LedgerPort } from '../ledger-port.ts'
import { createSigner, GENESIS, type Chain } from '../signing.ts'
import { openIntake, type Delivery } from './intake.ts'

const { privateKey } = generateKeyPairSync('ed25519')
const CHAIN: Chain = { origin: 'demo/portal', lane: 'open' }
const originKeys = new Map([[CHAIN.origin, [createPublicKey(privateKey)]]])
const signer = createSigner(privateKey, 'portal')

/** A chain whose every event is signed, as it is when one comes at a time. */
function chainOf(length: number): WireEvent[] {
  const events: WireEvent[] = []
  for (let seq = 1; seq <= length; seq += 1) {
    const data = new TextEncoder().encode('{}')
    const attributes = {
      specversion: '1.0',
      id: `01990000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
      source: '/demo/portal',
      type: 'yiwang.intake.request-submitted.v1',
      lane: 'open',
      seq: String(seq),
      prevhash: events.at(-1)?.attributes.hash ?? GENESIS.hash,
    }
    const hash = hashOf({ attributes, data })
    events.push({ attributes: { ...attributes, hash, headsig: signer.sign(CHAIN, { seq, hash }) }, data })
  }
  return events
}

/** A ledger that takes batches whole or not at all, and never the event at `refused`. */
function ledgerRefusing(refused?: number) {
  const batches: number[][] = []
  const port: Pick<LedgerPort, 'origin' | 'heads' | 'acceptForeign'> = {
    origin: 'demo/console',
    heads: () => Promise.resolve([]),
    acceptForeign(batch) {
      const seqs = batch.map(({ attributes }) => Number(attributes.seq))
      if (refused !== undefined && seqs.includes(refused)) {
        return Promise.reject(new LedgerError('event_malformed', String(refused)))
      }
      batches.push(seqs)
      return Promise.resolve({ accepted: seqs.length, duplicates: 0, position: seqs.at(-1) ?? 0 })
    },
  }
  return { batches, ledger: port as LedgerPort }
}

async function taken(ledger: LedgerPort, events: readonly WireEvent[]) {
  const acknowledged: number[] = []
  const aside: string[] = []
  const barred: Chain[] = []
  const intake = await openIntake({
    ledger,
    originKeys,
    quarantine: { save: () => Promise.resolve() },
    onQuarantine: (rows) => aside.push(...rows.map(({ reason, claimedSeq }) => `${claimedSeq} ${reason}`)),
    onBarred: (chain) => barred.push(chain),
  })
  const deliveries: Delivery[] = events.map((event, index) => ({
    ...toMessage(event),
    streamSeq: index + 1,
    ack: () => acknowledged.push(index + 1),
  }))
  await intake.take(deliveries)
  return { acknowledged, aside, barred, head: intake.head(CHAIN).seq }
}

describe('what has piled up', () => {
  it('is stored at once however many signatures it carries', async () => {
    const { batches, ledger } = ledgerRefusing()
    const { acknowledged, head } = await taken(ledger, chainOf(3))
    expect(batches).toEqual([[1, 2, 3]])
    expect([acknowledged, head]).toEqual([[1, 2, 3], 3])
  })

  it('is kept as far as the ledger takes it; what it refuses is put aside and bars the chain', async () => {
    const { batches, ledger } = ledgerRefusing(3)
    const { acknowledged, aside, barred, head } = await taken(ledger, chainOf(4))
    expect(batches).toEqual([[1], [2]])
    expect(head).toBe(2)
    expect(aside).toEqual(['3 refused_by_ledger', '4 refused_by_ledger'])
    expect(barred).toEqual([CHAIN])
    expect(acknowledged).toEqual([1, 2, 3, 4])
  })
})
