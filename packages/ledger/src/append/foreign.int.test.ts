import type { WireEvent } from '@yiwang/kernel'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../ledger.ts'
import { note } from '../testing/sample-events.ts'
import { openLedger, testDatabase, type TestDatabase } from '../testing/test-ledger.ts'
import { expectWhole } from '../testing/verify-chains.ts'
import { hashOf } from './chain.ts'

let console: TestDatabase
let portal: TestDatabase
let here: Ledger
let there: Ledger
let chain: WireEvent[]

beforeAll(async () => {
  portal = await testDatabase('foreign_portal')
  there = openLedger(portal.pool, { app: 'portal' })
  for (let index = 0; index < 6; index++) await there.append(note(`n${index}`))
  chain = await there.readOwn('open', 1, 100)
})
beforeEach(async () => {
  console = await testDatabase('foreign_console')
  here = openLedger(console.pool, { app: 'console', seed: 2 })
})
afterEach(() => console.close())
afterAll(() => portal.close())

/** The same event with other attributes and a hash that fits them. */
function forged(wire: WireEvent | undefined, attributes: Record<string, string>, data = wire?.data): WireEvent {
  const changed = { attributes: { ...wire?.attributes, ...attributes }, data: data ?? new Uint8Array() }
  return { ...changed, attributes: { ...changed.attributes, hash: hashOf(changed) } }
}

describe('events from elsewhere', () => {
  it('are kept verbatim, beside own ones, in one order', async () => {
    await here.append(note('own', { app: 'console' }))
    expect(await here.acceptForeign(chain)).toEqual({ accepted: 6, duplicates: 0 })
    const kept = await here.readLane('demo/portal', 'open', 1, 100)
    expect(kept.map((wire) => wire.attributes)).toEqual(chain.map((wire) => wire.attributes))
    expect(kept.map((wire) => Buffer.from(wire.data))).toEqual(chain.map((wire) => Buffer.from(wire.data)))
    expect(await expectWhole(here)).toBe(7)
    expect(await here.load('portal/note/n0')).toMatchObject([{ origin: 'demo/portal', position: 2 }])
  })

  it('are kept once, however often and in whatever overlap they come', async () => {
    await here.acceptForeign(chain.slice(0, 4))
    expect(await here.acceptForeign(chain.slice(2))).toEqual({ accepted: 2, duplicates: 2 })
    expect(await here.acceptForeign([...chain.slice(5), ...chain.slice(5)])).toEqual({ accepted: 0, duplicates: 2 })
    const twice = await Promise.all([here.acceptForeign(chain), here.acceptForeign(chain)])
    expect(twice).toEqual([0, 0].map(() => ({ accepted: 0, duplicates: 6 })))
    expect(await expectWhole(here)).toBe(6)
  })

  it('that leave a gap are refused as a whole, naming what is missing', async () => {
    const [first, , third] = chain
    const batch = [first, third].filter((wire) => wire !== undefined)
    await expect(here.acceptForeign(batch)).rejects.toMatchObject({ code: 'gap', field: 'demo/portal|open|2' })
    expect(await here.position()).toBe(0)
  })

  it('of unknown types and envelopes are kept and passed on, and left out when read', async () => {
    const next = { seq: '7', id: '00000000-0000-8000-8000-000000000007', prevhash: chain[5]?.attributes.hash ?? '' }
    const unknown = forged(chain[5], { ...next, type: 'yiwang.future.unheard-of.v9', streamversion: '2' })
    const after = {
      ...next,
      seq: '8',
      id: '00000000-0000-8000-8000-000000000008',
      prevhash: unknown.attributes.hash ?? '',
    }
    const unreadable = forged(chain[5], { ...after, channelused: 'telepathy', streamversion: '3' })
    expect(await here.acceptForeign([...chain, unknown, unreadable])).toMatchObject({ accepted: 8 })
    expect((await here.readAfter(0, 100)).map((event) => event.type).at(-1)).toBe('future.unheard-of.v9')
    expect(await here.readPage(0, 100)).toMatchObject({ unreadable: 1, size: 8, lastPosition: 8 })
    expect(await here.readAfter(7, 10)).toEqual([])
    expect((await here.readLane('demo/portal', 'open', 8, 1))[0]?.attributes.channelused).toBe('telepathy')
  })

  it('with data that is not JSON or not UTF-8 are kept as well', async () => {
    const broken = forged(chain[0], {}, new Uint8Array([0xff, 0x00, 0x7b]))
    await here.acceptForeign([broken])
    expect((await here.readLane('demo/portal', 'open', 1, 1))[0]?.data).toEqual(Buffer.from([0xff, 0x00, 0x7b]))
    expect(await here.readAfter(0, 1)).toEqual([])
  })

  it.each<[string, Record<string, string>, object]>([
    ['a stream of another app', { subject: 'console/case/1' }, { code: 'stream_not_owned' }],
    ['an id that is none', { id: "x' OR 1" }, { code: 'event_malformed', field: 'id' }],
    ['a sequence number that is none', { seq: '1e3' }, { code: 'event_malformed', field: 'seq' }],
    ['a lane unheard of', { lane: 'secret' }, { code: 'event_malformed', field: 'lane' }],
    ['a time that is none', { time: 'now' }, { code: 'event_malformed', field: 'time' }],
    ['no salt', { salt: '' }, { code: 'event_malformed', field: 'salt' }],
    ['a salt too short', { salt: 'A'.repeat(21) }, { code: 'event_malformed', field: 'salt' }],
    ['a salt of more than 16 bytes', { salt: 'B'.repeat(22) }, { code: 'event_malformed', field: 'salt' }],
    ['a false predecessor', { prevhash: 'a'.repeat(64) }, { code: 'chain_mismatch', field: 'demo/portal|open|1' }],
  ])('with %s are refused', async (_, attributes, error) => {
    await expect(here.acceptForeign([forged(chain[0], attributes)])).rejects.toMatchObject(error)
    expect(await here.position()).toBe(0)
  })

  it('whose hash is not that of their content are refused', async () => {
    const [first] = chain
    const altered = { attributes: first?.attributes ?? {}, data: new TextEncoder().encode('{"text":"altered"}') }
    await expect(here.acceptForeign([altered])).rejects.toMatchObject({ code: 'chain_mismatch' })
  })

  it('that contradict what is kept already are refused: an origin that tells two stories', async () => {
    await here.acceptForeign(chain)
    const second = forged(chain[0], {}, new TextEncoder().encode('{"text":"another"}'))
    await expect(here.acceptForeign([second])).rejects.toMatchObject({
      code: 'chain_mismatch',
      field: 'demo/portal|open|1',
    })
  })

  it('may use ids this ledger uses itself, and cannot take them away', async () => {
    await here.acceptForeign(chain)
    const taken = chain[0]?.attributes.id ?? ''
    const { events } = note('own', { app: 'console' })
    const request = { ...note('own', { app: 'console' }), events: events.map((event) => ({ ...event, id: taken })) }
    await expect(here.append(request)).resolves.toMatchObject({ duplicate: false })
    expect((await here.find([taken])).map((event) => event.origin)).toEqual(['demo/portal', 'demo/console'])
  })

  it('come after waiting commands and do not starve', async () => {
    const work = [
      here.acceptForeign(chain.slice(0, 3)),
      ...Array.from({ length: 50 }, (_, index) => here.append(note(`c${index}`, { app: 'console' }))),
      here.acceptForeign(chain.slice(3)),
    ]
    await Promise.all(work)
    const origins = (await here.readAfter(0, 100)).map((event) => event.origin)
    expect(origins.slice(0, 50).every((origin) => origin === 'demo/console')).toBe(true)
    expect(await expectWhole(here)).toBe(56)
  })

  it('come in batches of at most 200', async () => {
    const batch = Array.from({ length: 201 }, () => chain[0]).filter((wire) => wire !== undefined)
    await expect(here.acceptForeign(batch)).rejects.toMatchObject({ code: 'command_too_large' })
    expect(await here.acceptForeign([])).toEqual({ accepted: 0, duplicates: 0 })
  })
})

describe('own events coming back', () => {
  it('move the mark as far as they are contiguous, and are not kept twice', async () => {
    expect(await there.returned('open')).toBe(0)
    expect(await there.acceptForeign(chain.slice(0, 2))).toEqual({ accepted: 0, duplicates: 2 })
    await there.acceptForeign(chain.slice(3, 5))
    expect(await there.returned('open')).toBe(2)
    await there.acceptForeign(chain.slice(2, 3))
    expect(await there.returned('open')).toBe(5)
    expect(await there.returned('inner')).toBe(0)
    await there.resetReturned()
    expect(await there.returned('open')).toBe(0)
    expect(await there.position()).toBe(6)
  })

  it('that differ from what was written, or were never written, raise the alarm', async () => {
    const altered = forged(chain[0], {}, new TextEncoder().encode('{"text":"not ours"}'))
    await expect(there.acceptForeign([altered])).rejects.toMatchObject({ code: 'chain_mismatch' })
    const invented = forged(chain[5], { seq: '7', prevhash: chain[5]?.attributes.hash ?? '' })
    await expect(there.acceptForeign([invented])).rejects.toMatchObject({
      code: 'chain_mismatch',
      field: 'demo/portal|open|7',
    })
    expect(await there.returned('open')).toBe(0)
  })
})
