import { isDeepStrictEqual } from 'node:util'
import { createHash, randomUUID } from 'node:crypto'
import { createSigner, HOLD_LIMITS, toMessage, type Chain } from '@yiwang/bus'
import { canonicalBytes, type WireEvent } from '@yiwang/kernel'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testNetwork, type TestNetwork } from '../test-network.ts'
import { attackAs, type Attacker } from './attacker.ts'
import { note, noted } from './noted.ts'

let network: TestNetwork
let attacker: Attacker
let before = 0

beforeAll(async () => {
  network = await testNetwork({
    apps: [{ name: 'portal' }, { name: 'console' }, { name: 'vault' }],
    timings: { holdMs: 300, heartbeatMs: 60_000 },
  })
  await noted(network.app('console'), 3)
  await network.settle()
})
afterAll(() => network.close())
beforeEach(async () => {
  attacker = await attackAs(network, 'console')
  before = network.app('vault').quarantined.length
})
afterEach(() => attacker.close())

/** The console's last open event, to be changed and passed off as another. */
async function lastEvent(): Promise<WireEvent> {
  const { ledger } = network.app('console')
  const head = (await ledger.heads()).find(({ origin, lane }) => origin === ledger.origin && lane === 'open')
  const [last] = await ledger.readOwn('open', head?.seq ?? 0, 1)
  if (last === undefined) throw new Error('the console has written nothing')
  return last
}

/** An event that says of itself what it should, hash included. */
function rehashed(wire: WireEvent, changes: Readonly<Record<string, string>>): WireEvent {
  const attributes: Record<string, string> = { ...wire.attributes, id: randomUUID(), ...changes }
  const hash = createHash('sha256').update(canonicalBytes(attributes, wire.data)).digest('hex')
  return { attributes: { ...attributes, hash }, data: wire.data }
}

async function successor(changes: Readonly<Record<string, string>> = {}): Promise<WireEvent> {
  const last = await lastEvent()
  const { seq, hash = '', subject = '' } = last.attributes
  return rehashed(last, { seq: String(Number(seq) + 1), prevhash: hash, subject: `${subject}x`, ...changes })
}

/** Signed as the named app signs. */
function signed(wire: WireEvent, app: 'portal' | 'console'): WireEvent {
  const key = network.privateKeys[app]
  if (key === undefined) throw new Error('no key')
  const chain: Chain = { origin: network.app('console').origin, lane: 'open' }
  const head = { seq: Number(wire.attributes.seq), hash: wire.attributes.hash ?? '' }
  return { ...wire, attributes: { ...wire.attributes, headsig: createSigner(key, app).sign(chain, head) } }
}

function publish(wire: WireEvent, subject = toMessage(wire).subject): void {
  const { headers, data } = toMessage(wire)
  const plain = Object.fromEntries(headers.keys().map((key) => [key, headers.get(key)]))
  attacker.send({ subject, headers: plain, body: new TextDecoder().decode(data) })
}

/** Resolves when the vault has put something aside for this reason since the test began. */
async function putAside(reason: string): Promise<void> {
  const reasons = (): string[] =>
    network
      .app('vault')
      .quarantined.slice(before)
      .map((row) => row.reason)
  await expect.poll(reasons, { timeout: 5_000 }).toContain(reason)
}

/** Whether honest events still reach the replicas. */
async function isGoingOn(): Promise<boolean> {
  await noted(network.app('console'), 2)
  await noted(network.app('portal'), 2)
  await network.settle()
  return isDeepStrictEqual(await network.app('vault').ledger.heads(), await network.app('console').ledger.heads())
}

describe("with the console's password but not its key", () => {
  it('an unsigned event that continues the chain is put aside after a while', async () => {
    publish(await successor())
    await putAside('unsigned')
    expect(await isGoingOn()).toBe(true)
  })

  it('an unsigned event is overtaken by the true one', async () => {
    publish(await successor())
    await attacker.done()
    expect(await isGoingOn()).toBe(true)
    await putAside('fork')
  })

  it('more of them than there is room for keep nobody from the true ones', async () => {
    let forged = await successor()
    for (let i = 0; i < HOLD_LIMITS.events + 100; i++) {
      publish(forged)
      const { seq, hash = '' } = forged.attributes
      forged = rehashed(forged, { seq: String(Number(seq) + 1), prevhash: hash })
    }
    await attacker.done()
    await expect.poll(() => network.app('vault').inbox.status().held, { timeout: 5_000 }).toBeGreaterThan(0)
    expect(await isGoingOn()).toBe(true)
    await expect.poll(() => network.app('vault').inbox.status().held, { timeout: 10_000 }).toBe(0)
  })

  it('an unsigned event far ahead is no gap', async () => {
    publish(await successor({ seq: '1000000' }))
    await attacker.done()
    expect(await isGoingOn()).toBe(true)
    expect(network.app('vault').inbox.status().gaps).toBe(0)
  })

  it('a signature by another key is put aside', async () => {
    publish(signed(await successor(), 'portal'))
    await putAside('signature_invalid')
    expect(await isGoingOn()).toBe(true)
  })

  it('a changed event under its old hash is put aside', async () => {
    const wire = await successor()
    publish({ ...wire, data: new TextEncoder().encode('{"text":"改过的"}') })
    await putAside('hash_mismatch')
    expect(await isGoingOn()).toBe(true)
  })

  it('another event in the place of an accepted one is put aside', async () => {
    publish(rehashed(await lastEvent(), {}))
    await putAside('fork')
    expect(await isGoingOn()).toBe(true)
  })

  it("an event of another app on the console's subject is put aside", async () => {
    const wire = await successor({ source: `/${network.cell}/vault` })
    publish(wire, `one.open.${network.cell}.console.testing.noted`)
    await putAside('subject_disagrees')
    expect(await isGoingOn()).toBe(true)
  })

  it.each([
    [
      'an unsigned head',
      { seq: 99, hash: 'a'.repeat(64), sig: 'x', keyId: 'console', at: '2026-11-23T00:00:00Z' },
      'signature_invalid',
    ],
    ['a head that is none', { seq: -1 }, 'head_malformed'],
  ])('%s is put aside', async (_name, body, reason) => {
    attacker.send({ subject: `one.open.${network.cell}.console.ledger.head`, body: JSON.stringify(body) })
    await putAside(reason)
    expect(await isGoingOn()).toBe(true)
  })

  it('is told of by rows that repeat nothing of the content', async () => {
    const { rows } = await network.app('vault').pool.query('select * from bus_quarantine')
    expect(rows.length).toBeGreaterThan(5)
    expect(JSON.stringify(rows)).not.toContain('改过的')
  })
})

describe('a message id used up in advance', () => {
  it('does not keep an event from anyone', async () => {
    const portal = await attackAs(network, 'portal')
    const id = randomUUID()
    portal.send({ subject: `one.open.${network.cell}.portal.testing.noted`, headers: { 'Nats-Msg-Id': id } })
    await portal.done()
    await note(network.app('console'), 'inner', id)
    expect(await isGoingOn()).toBe(true)
    await portal.close()
  })
})

describe("with the console's key as well", () => {
  it('an event whose leaf could be guessed for want of a salt is put aside, and the others go on', async () => {
    publish(signed(await successor({ salt: 'short' }), 'console'))
    await putAside('refused_by_ledger')
    await noted(network.app('portal'), 2)
    const { origin } = network.app('portal')
    const headAt = async (name: 'portal' | 'vault') =>
      (await network.app(name).ledger.heads()).find((head) => head.origin === origin)
    await expect.poll(() => headAt('vault'), { timeout: 5_000 }).toEqual(await headAt('portal'))
  })
})
