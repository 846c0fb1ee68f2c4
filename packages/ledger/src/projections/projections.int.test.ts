import { seededIds, type WireEvent } from '@yiwang/kernel'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hashOf } from '../append/chain.ts'
import type { Ledger } from '../ledger.ts'
import { Counter, note, noted } from '../testing/sample-events.ts'
import { createNotesTable, notesProjection, type NotesRow } from '../testing/sample-projections.ts'
import { openLedger, testDatabase, type TestDatabase } from '../testing/test-ledger.ts'
import type { Projection } from './define-projection.ts'
import { createProjectionRunner, type ProjectionRunner } from './projection-runner.ts'

let database: TestDatabase
let ledger: Ledger
let runners: ProjectionRunner[]
const ids = seededIds(3)

beforeEach(async () => {
  database = await testDatabase('projections')
  await createNotesTable(database.admin)
  ledger = openLedger(database.pool)
  runners = []
})
afterEach(async () => {
  await Promise.all(runners.map((runner) => runner.stop()))
  await database.close()
})

async function run(...projections: Projection[]): Promise<ProjectionRunner> {
  const runner = createProjectionRunner({ pool: database.pool, ledger, projections })
  runners.push(runner)
  await runner.start()
  return runner
}

async function write(stream: string, ...texts: string[]): Promise<number> {
  const events = texts.map((text) => noted(ids.next(), text))
  return (await ledger.append({ streamId: `portal/note/${stream}`, commandId: ids.next(), events })).position
}

async function rows(table = 'sample_notes'): Promise<NotesRow[]> {
  return (await database.pool.query<NotesRow>(`SELECT * FROM ${table} ORDER BY stream_id`)).rows
}

describe('projections', () => {
  it('fold what they care about, remove rows, and follow as events come', async () => {
    await write('a', 'one', 'two')
    await write('b', 'one', 'remove')
    await ledger.execute(Counter, { id: 'c', command: { type: 'add', by: 1 }, commandId: 'c' })
    const runner = await run(notesProjection())
    await runner.settle()
    expect(await rows()).toMatchObject([{ stream_id: 'portal/note/a', count: 2, texts: ['one', 'two'] }])
    await write('b', 'again')
    await runner.settle()
    expect((await rows()).map((row) => [row.stream_id, row.count])).toEqual([
      ['portal/note/a', 2],
      ['portal/note/b', 1],
    ])
    expect(runner.status()).toEqual({
      ready: true,
      unreadable: 0,
      refused: 0,
      projections: [{ name: 'notes', position: 6 }],
    })
  })

  it('give the same rows folded one by one, in one page, and rebuilt', async () => {
    await createNotesTable(database.admin, 'sample_notes_later')
    const runner = await run(notesProjection())
    for (let index = 0; index < 60; index++) {
      await write(`s${index % 7}`, `text ${index}`, ...(index % 11 === 0 ? ['remove'] : ['more']))
      if (index % 3 === 0) await runner.settle()
    }
    await runner.settle()
    const live = await rows()
    const later = await run(notesProjection({ name: 'later', table: 'sample_notes_later' }))
    await later.settle()
    expect(await rows('sample_notes_later')).toEqual(live)
    await runner.rebuild('notes')
    await runner.settle()
    expect(await rows()).toEqual(live)
    expect(live.length).toBeGreaterThan(3)
  })

  it('lose nothing when they are rebuilt while a round is under way', async () => {
    await write('a', 'one', 'two')
    await write('b', 'three')
    const runner = await run(notesProjection())
    await runner.settle()
    const live = await rows()
    for (let again = 0; again < 30; again++) {
      await Promise.all([write('c', 'four', 'remove'), runner.rebuild('notes')])
      await runner.settle()
      expect(await rows()).toEqual(live)
    }
  })

  it('are folded anew when their version goes up', async () => {
    await write('a', 'one')
    const first = await run(notesProjection())
    await first.settle()
    await first.stop()
    const evolve: Projection<NotesRow>['evolve'] = (_, event, key) => ({
      stream_id: key,
      count: 100,
      last_at: event.occurredAt,
      texts: [],
      tags: null,
      weight: null,
    })
    const second = await run(notesProjection({ version: 2, evolve }))
    await second.settle()
    expect(await rows()).toMatchObject([{ count: 100 }])
  })

  it('give way to another version of their code, and say so', async () => {
    await write('a', 'one')
    const old = await run(notesProjection())
    await old.settle()
    const next = await run(notesProjection({ version: 2 }))
    await write('a', 'two')
    await next.settle()
    expect(await rows()).toMatchObject([{ texts: ['one', 'two'] }])
    await expect(old.settle()).rejects.toMatchObject({ code: 'projection_failed' })
    expect(old.status().projections[0]?.failed?.code).toBe('projection_superseded')
    const { rows: stored } = await database.pool.query('SELECT version, error_code FROM ledger_projections')
    expect(stored).toEqual([{ version: 2, error_code: null }])
  })

  it('lose nothing when another process folds them anew', async () => {
    await write('a', 'one', 'two')
    const both = [await run(notesProjection()), await run(notesProjection())]
    await Promise.all(both.map((runner) => runner.settle()))
    for (let round = 0; round < 5; round++) {
      await Promise.all([both[0]?.rebuild('notes'), write('a', `again ${round}`), both[1]?.settle()])
    }
    await Promise.all(both.map((runner) => runner.settle()))
    expect(await rows()).toMatchObject([{ count: 7 }])
  })

  it('fold each event once though two processes run them', async () => {
    const both = [await run(notesProjection()), await run(notesProjection())]
    await Promise.all(Array.from({ length: 60 }, (_, index) => write(`s${index % 3}`, 'x')))
    await Promise.all(both.map((runner) => runner.settle()))
    expect((await rows()).map((row) => row.count)).toEqual([20, 20, 20])
  })

  it('go on after their connections were cut', async () => {
    const runner = await run(notesProjection())
    for (let index = 0; index < 10; index++) {
      const work = write('a', `n${index}`)
      await database.admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'ledger_test_app' AND datname = current_database()`,
      )
      await work
    }
    await vi.waitFor(() => runner.settle(), 5_000) // a connection of the pool may be cut and not know it yet
    expect(await rows()).toMatchObject([{ count: 10 }])
    expect(runner.status().ready).toBe(true)
  })

  /** An event of another app that follows its predecessor as it should. */
  async function fromElsewhere(data: string, before?: WireEvent): Promise<WireEvent> {
    const [own] = await ledger.readOwn('open', 1, 1)
    const attributes = {
      ...own?.attributes,
      id: ids.next(),
      source: '/demo/other',
      subject: 'other/note/1',
      seq: String(Number(before?.attributes.seq ?? 0) + 1),
      streamversion: String(Number(before?.attributes.streamversion ?? 0) + 1),
      prevhash: before?.attributes.hash ?? '0'.repeat(64),
    }
    const wire: WireEvent = { attributes, data: new TextEncoder().encode(data) }
    return { ...wire, attributes: { ...attributes, hash: hashOf(wire) } }
  }

  it('cannot be stopped by text PostgreSQL cannot hold, sent by another app', async () => {
    await ledger.append(note('own'))
    await ledger.acceptForeign([await fromElsewhere(String.raw`{"text":"NUL \u0000 and half \ud83d"}`)])
    const runner = await run(notesProjection())
    await runner.settle()
    expect((await rows())[0]?.texts).toEqual(['NUL \uFFFD and half \uFFFD'])
  })

  it('set aside what another app sent in no shape of its type, and go on', async () => {
    await write('own', 'own')
    const malformed = await fromElsewhere('{"text":{"not":"a text"}}')
    await ledger.acceptForeign([malformed, await fromElsewhere('{"text":"good"}', malformed)])
    const runner = await run(notesProjection())
    await runner.settle()
    const live = await rows()
    expect(live.map((row) => row.texts)).toEqual([['good'], ['own']])
    expect(runner.status()).toMatchObject({ ready: true, refused: 1 })
    const parked = 'SELECT name, event_id, kind, error_code FROM ledger_parked'
    const aside = {
      name: 'projection/notes',
      event_id: malformed.attributes.id,
      kind: 'projection',
      error_code: 'event_data_invalid',
    }
    expect((await database.pool.query(parked)).rows).toEqual([aside])
    await runner.rebuild('notes')
    await runner.settle()
    expect(await rows()).toEqual(live)
    expect((await database.pool.query(parked)).rows).toEqual([aside])
  })

  it('set aside what another app sent and a table may hold only once', async () => {
    await database.admin.query('CREATE UNIQUE INDEX ON sample_notes (texts)')
    await write('own', 'same')
    await ledger.acceptForeign([await fromElsewhere('{"text":"same"}')])
    const runner = await run(notesProjection())
    await runner.settle()
    expect(await rows()).toMatchObject([{ texts: ['same'] }])
    expect(runner.status()).toMatchObject({ ready: true, refused: 1 })
  })

  it('do not hear what an app may not say', async () => {
    await write('own', 'own')
    await ledger.acceptForeign([await fromElsewhere('{"text":"forged"}')])
    ledger = openLedger(database.pool, { hears: ({ origin }) => origin !== 'demo/other' })
    const runner = await run(notesProjection())
    await runner.settle()
    expect((await rows()).map((row) => row.texts)).toEqual([['own']])
    expect(runner.status()).toMatchObject({ ready: true, refused: 1 })
  })
})

describe('a projection that fails', () => {
  it('stops before the event it cannot fold, turns readiness red and leaves the others alone', async () => {
    await createNotesTable(database.admin, 'sample_notes_tolerant')
    const tolerant = notesProjection({ name: 'tolerant', table: 'sample_notes_tolerant', keysOf: () => ['all'] })
    const healthy = {
      ...tolerant,
      evolve: (_: unknown, event: { occurredAt: string }, key: string) => healthyRow(event, key),
    }
    await write('a', 'one', 'fail', 'two')
    await write('b', 'three')
    const runner = await run(notesProjection(), healthy)
    await expect(runner.settle()).rejects.toMatchObject({ code: 'projection_failed', field: 'notes' })
    await expect(ledger.waitFor('tolerant', 4, 5000)).resolves.toEqual({ stale: false })
    expect(await rows()).toMatchObject([{ stream_id: 'portal/note/a', count: 1 }])
    expect(runner.status()).toMatchObject({
      ready: false,
      projections: [
        { name: 'notes', position: 1, failed: { position: 2, code: 'Error' } },
        { name: 'tolerant', position: 4 },
      ],
    })
    expect(await ledger.waitFor('notes', 4, 60_000)).toEqual({ stale: true })
  })

  function healthyRow({ occurredAt }: { occurredAt: string }, key: string): NotesRow {
    return { stream_id: key, count: 1, last_at: occurredAt, texts: [], tags: null, weight: null }
  }

  it('goes on where it stopped once its code is right', async () => {
    await write('a', 'one', 'fail', 'two')
    const broken = await run(notesProjection())
    await expect(broken.settle()).rejects.toMatchObject({ code: 'projection_failed' })
    await broken.stop()
    const keysOf: Projection['keysOf'] = (event) => (event.position === 2 ? [] : [event.streamId])
    const repaired = await run(notesProjection({ keysOf }))
    await repaired.settle()
    expect(await rows()).toMatchObject([{ count: 2, texts: ['one', 'two'] }])
    const { rows: noted } = await database.pool.query('SELECT failed_position, error_code FROM ledger_projections')
    expect(noted).toEqual([{ failed_position: null, error_code: null }])
  })

  it('says so when a row has a column its table has not, or a value the table refuses', async () => {
    await write('a', 'one')
    const misspelt = await run(notesProjection({ evolve: () => ({ stream: 'x' }) as unknown as NotesRow }))
    await expect(misspelt.settle()).rejects.toMatchObject({ code: 'projection_failed' })
    expect(misspelt.status().projections[0]?.failed).toEqual({ position: 1, code: 'projection_column_unknown' })
    await misspelt.stop()
    const incomplete = await run(
      notesProjection({ evolve: (_, __, key) => ({ stream_id: key }) as unknown as NotesRow }),
    )
    await expect(incomplete.settle()).rejects.toMatchObject({ code: 'projection_failed' })
    expect(incomplete.status().projections[0]?.failed?.code).toBe('23502')
  })

  it('does not start at all without its table', async () => {
    const lost = createProjectionRunner({
      pool: database.pool,
      ledger,
      projections: [notesProjection({ table: 'gone' })],
    })
    await expect(lost.start()).rejects.toMatchObject({ code: 'projection_column_unknown', field: 'gone.stream_id' })
  })
})

describe('waiting for a projection', () => {
  it('ends when it has folded the position, or stale at the limit', async () => {
    const position = await write('a', 'one')
    expect(await ledger.waitFor('notes', position, 30)).toEqual({ stale: true })
    const waiting = ledger.waitFor('notes', position, 10_000)
    await run(notesProjection())
    expect(await waiting).toEqual({ stale: false })
  })
})
