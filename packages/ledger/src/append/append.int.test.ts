import { fixedClock, seededIds, type NewEvent } from '@yiwang/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventIdFor } from '../derived-ids.ts'
import type { LedgerError } from '../errors.ts'
import type { Ledger } from '../ledger.ts'
import { CIRCUMSTANCES, Counted, note, noted } from '../testing/sample-events.ts'
import { NOW, openLedger, testDatabase, type TestDatabase } from '../testing/test-ledger.ts'
import { expectWhole } from '../testing/verify-chains.ts'
import { ZERO_HASH } from './chain.ts'

let database: TestDatabase
let ledger: Ledger
const ids = seededIds(7)

beforeAll(async () => {
  database = await testDatabase('append')
  ledger = openLedger(database.pool)
})
afterAll(async () => {
  await ledger.close()
  await database.close()
})

const refused = (code: LedgerError['code'], field?: string): object =>
  field === undefined ? { code } : { code, field }

describe('append', () => {
  it('records position, sequence, version, salt and chain, and reads back exactly what it answered', async () => {
    const matterId = ids.next()
    const { events, position, duplicate } = await ledger.append({
      streamId: 'portal/note/first',
      expectedVersion: 0,
      commandId: 'first',
      causationId: 'cause',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      events: [noted(ids.next(), '路灯坏了', matterId), noted(ids.next(), '又坏了', matterId)],
    })
    expect({ position, duplicate }).toEqual({ position: 2, duplicate: false })
    expect(events).toMatchObject([
      { position: 1, seq: 1, streamVersion: 1, matterId, recordedAt: NOW, origin: 'demo/portal', causationId: 'cause' },
      { position: 2, seq: 2, streamVersion: 2, data: { text: '又坏了' } },
    ])
    expect(events[0]?.attributes).toMatchObject({
      prevhash: ZERO_HASH,
      salt: expect.stringMatching(/^[\w-]{22}$/) as string,
    })
    expect(events[1]?.attributes.prevhash).toBe(events[0]?.attributes.hash)
    const stored = await ledger.load('portal/note/first')
    expect(stored.map((event) => ({ ...event, raw: [...event.raw] }))).toEqual(
      events.map((event) => ({ ...event, raw: [...event.raw] })),
    )
  })

  it('keeps one chain per lane', async () => {
    const event = Counted.create({ id: ids.next(), data: { by: 1 }, circumstances: CIRCUMSTANCES })
    const { events } = await ledger.append({ streamId: 'portal/counter/a', commandId: 'inner', events: [event] })
    expect(events[0]).toMatchObject({ lane: 'inner', seq: 1 })
    await expectWhole(ledger)
  })

  it('answers a repeated command with its first result, also when both are in one batch', async () => {
    const request = note('repeated', { count: 3 })
    const [first, second] = await Promise.all([ledger.append(request), ledger.append(request)])
    const third = await ledger.append(request)
    expect([first.duplicate, second.duplicate, third.duplicate]).toEqual([false, true, true])
    for (const again of [second, third]) {
      expect(again.position).toBe(first.position)
      expect(again.events.map((event) => event.id)).toEqual(first.events.map((event) => event.id))
    }
  })

  it('answers retries with their first results among neighbours that write, however they are mixed', async () => {
    const first = (key: string) => ({ ...note(key), expectedVersion: 0 })
    const old = Array.from({ length: 10 }, (_, i) => first(`mixed-${i}`))
    const results = new Map(
      await Promise.all(old.map(async (request) => [request.commandId, await ledger.append(request)] as const)),
    )
    const retries = Array.from({ length: 50 }, (_, i) => old[i % 10] ?? first('none'))
    const fresh = Array.from({ length: 50 }, (_, i) => first(`fresh-${i}`))
    const mixed = retries.flatMap((request, i) => [request, fresh[i] ?? request])
    for (let i = 0; i < mixed.length; i += 16) {
      const answers = await Promise.all(mixed.slice(i, i + 16).map((request) => ledger.append(request)))
      for (const { events, position } of answers.filter(({ duplicate }) => duplicate)) {
        expect(position).toBe(results.get(events[0]?.commandId ?? '')?.position)
      }
      expect(answers.filter(({ duplicate }) => duplicate)).toHaveLength(Math.min(16, mixed.length - i) / 2)
    }
    await expectWhole(ledger)
  })

  it('refuses a command id used for other content, where it is bound to its content', async () => {
    const bound = (contentDigest?: string) => ({ ...note('bound'), contentDigest })
    const { position } = await ledger.append(bound('a'.repeat(43)))
    expect(await ledger.append(bound('a'.repeat(43)))).toMatchObject({ position, duplicate: true })
    expect(await ledger.append(bound())).toMatchObject({ position, duplicate: true })
    const mixed = await Promise.allSettled([ledger.append(note('beside')), ledger.append(bound('b'.repeat(43)))])
    expect(mixed).toMatchObject([
      { status: 'fulfilled' },
      { reason: { code: 'command_id_reused', field: 'command-bound' } },
    ])
    await ledger.append(note('unbound'))
    const later = { ...note('unbound'), contentDigest: 'c'.repeat(43) }
    expect(await ledger.append(later)).toMatchObject({ duplicate: true })
    await expect(ledger.append(bound('short'))).rejects.toMatchObject(refused('command_id_invalid', 'contentDigest'))
  })

  it('tells two contents under one command id apart in one batch', async () => {
    const twice = ['a', 'b'].map((letter) => ledger.append({ ...note('twice'), contentDigest: letter.repeat(43) }))
    expect(await Promise.allSettled(twice)).toMatchObject([
      { status: 'fulfilled' },
      { reason: { code: 'command_id_reused' } },
    ])
  })

  it('refuses a command id used for another stream', async () => {
    await ledger.append(note('used'))
    await expect(ledger.append({ ...note('used'), streamId: 'portal/note/other' })).rejects.toMatchObject(
      refused('command_id_reused'),
    )
  })

  it('refuses an unexpected version and tells neighbours in the same batch nothing of it', async () => {
    await ledger.append(note('versioned'))
    const results = await Promise.allSettled([
      ledger.append(note('before-conflict')),
      ledger.append({ ...note('conflict', { stream: 'versioned' }), expectedVersion: 0 }),
      ledger.append({ ...note('no-conflict', { stream: 'versioned' }), expectedVersion: 1 }),
    ])
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(results[1]).toMatchObject({ reason: { code: 'version_conflict' } })
  })

  it('refuses a version the stream has not reached, whether the stream is known here or not', async () => {
    await ledger.append(note('short'))
    const ahead = { ...note('ahead', { stream: 'short' }), expectedVersion: 2 }
    await expect(ledger.append(ahead)).rejects.toMatchObject({ code: 'version_conflict' })
    const nowhere = { ...note('nowhere'), expectedVersion: 5 }
    await expect(ledger.append(nowhere)).rejects.toMatchObject({ code: 'version_conflict' })
  })

  it('follows a stream that another process wrote meanwhile', async () => {
    const other = openLedger(database.openPool(), { seed: 2 })
    await ledger.append({ ...note('turn-1', { stream: 'turns' }), expectedVersion: 0 })
    await other.append({ ...note('turn-2', { stream: 'turns' }), expectedVersion: 1 })
    await ledger.append({ ...note('turn-3', { stream: 'turns' }), expectedVersion: 2 })
    const late = { ...note('turn-4', { stream: 'turns' }), expectedVersion: 2 }
    await expect(other.append(late)).rejects.toMatchObject({ code: 'version_conflict' })
    await other.close()
    await expectWhole(ledger)
  })

  it('refuses an event id that is taken', async () => {
    const event = noted(ids.next())
    await ledger.append({ streamId: 'portal/note/taken', commandId: 'taken-1', events: [event] })
    const again = { streamId: 'portal/note/taken', commandId: 'taken-2', events: [event] }
    await expect(ledger.append(again)).rejects.toMatchObject(refused('event_id_taken'))
  })

  it.each<[string, Partial<NewEvent>, object]>([
    ['a NUL', { data: { a: [{ b: 'x\0' }] } }, refused('text_invalid', 'a.0.b')],
    ['a lone surrogate', { data: { text: '\ud83d' } }, refused('text_invalid', 'text')],
    ['data that is not JSON', { data: undefined }, refused('data_invalid')],
    ['an id that is no UUID', { id: 'x' }, refused('event_id_invalid')],
    ['a type without version', { type: 'sample.noted' }, refused('type_invalid')],
    ['a matter id that is no UUID', { matterId: 'x' }, refused('event_malformed', 'matterId')],
    [
      'circumstances without a time',
      { circumstances: { ...CIRCUMSTANCES, occurredAt: 'yesterday' } },
      refused('circumstances_invalid', 'occurredAt'),
    ],
    ['data above the limit', { data: { text: 'x'.repeat(900_001) } }, refused('event_too_large')],
  ])('refuses %s before asking the database', async (name, change, error) => {
    const request = { ...note(`bad-${name.length}`), events: [{ ...noted(ids.next()), ...change }] }
    await expect(ledger.append(request)).rejects.toMatchObject(error)
  })

  it("refuses another app's stream, odd command ids and commands of more than 1,000 events", async () => {
    await expect(ledger.append({ ...note('x'), streamId: 'console/case/1' })).rejects.toMatchObject({
      code: 'stream_not_owned',
    })
    await expect(ledger.append({ ...note('x'), commandId: 'a b' })).rejects.toMatchObject({
      code: 'command_id_invalid',
    })
    await expect(ledger.append(note('large', { count: 1001 }))).rejects.toMatchObject({ code: 'command_too_large' })
  })

  it('drops a trace context that is none', async () => {
    const { events } = await ledger.append({ ...note('trace'), traceparent: 'x'.repeat(500) })
    expect(events[0]?.traceparent).toBeUndefined()
  })

  it('keeps text PostgreSQL would refuse elsewhere: quotes, backslashes, HTML, four-byte characters', async () => {
    const text = `'; DROP TABLE ledger_events; -- \\u0000 \\ " <b>𠮷</b> {a,b} NULL`
    await ledger.append({ ...note('text'), events: [noted(ids.next(), text)] })
    expect((await ledger.load('portal/note/text'))[0]?.data).toEqual({ text })
  })

  it('fills a batch with at most 1,000 rows and keeps the order of calls', async () => {
    const requests = Array.from({ length: 5 }, (_, index) => note(`wide-${index}`, { count: 400 }))
    const results = await Promise.all(requests.map((request) => ledger.append(request)))
    const firsts = results.map((result) => result.events[0]?.position ?? 0)
    expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
    await expectWhole(ledger)
  })

  it('refuses new commands once closed, after finishing those under way', async () => {
    const short = openLedger(database.openPool(), { clock: fixedClock(NOW) })
    const underWay = short.append(note('under-way'))
    await short.close()
    await expect(underWay).resolves.toMatchObject({ duplicate: false })
    await expect(short.append(note('too-late'))).rejects.toMatchObject({ code: 'closed' })
  })
})

describe('ids of events', () => {
  it('follow from the command alone', () => {
    expect(eventIdFor('c', 0)).toBe(eventIdFor('c', 0))
    expect(eventIdFor('c', 0)).not.toBe(eventIdFor('c', 1))
    expect(eventIdFor('c', 0)).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  })
})
