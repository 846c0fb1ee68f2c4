import { seededIds } from '@yiwang/kernel'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../ledger.ts'
import { noted } from '../testing/sample-events.ts'
import { createNotesTable, notesProjection, type NotesRow } from '../testing/sample-projections.ts'
import { openLedger, testDatabase, type TestDatabase } from '../testing/test-ledger.ts'
import type { Projection, Tally } from './define-projection.ts'
import { createProjectionRunner, type ProjectionRunner } from './projection-runner.ts'

let database: TestDatabase
let ledger: Ledger
let runners: ProjectionRunner[]
const ids = seededIds(5)

beforeEach(async () => {
  database = await testDatabase('tally')
  await createNotesTable(database.admin)
  await database.admin.query(
    `CREATE TABLE sample_tally (last text, place text, notes int NOT NULL DEFAULT 0, streams int NOT NULL DEFAULT 0,
                                PRIMARY KEY (last, place));
     GRANT ALL ON sample_tally TO yiwang_app`,
  )
  ledger = openLedger(database.pool)
  runners = []
})
afterEach(async () => {
  await Promise.all(runners.map((runner) => runner.stop()))
  await database.close()
})

/** Counts streams and their notes by the last word said in them, here and everywhere. */
const byLastWord: Tally<NotesRow> = {
  table: 'sample_tally',
  contributionsOf: ({ stream_id, texts, count }) =>
    ['everywhere', stream_id].map((place) => ({
      cell: { place, last: texts.at(-1) ?? '' },
      adds: { streams: 1, notes: count },
    })),
}

async function run(change: Partial<Projection<NotesRow>> = {}): Promise<ProjectionRunner> {
  const projection = notesProjection({ tallies: [byLastWord], ...change })
  const runner = createProjectionRunner({ pool: database.pool, ledger, projections: [projection] })
  runners.push(runner)
  await runner.start()
  return runner
}

async function write(stream: string, ...texts: string[]): Promise<void> {
  const events = texts.map((text) => noted(ids.next(), text))
  await ledger.append({ streamId: `portal/note/${stream}`, commandId: ids.next(), events })
}

const tallied = async (where = 'true') =>
  (await database.pool.query(`SELECT * FROM sample_tally WHERE ${where} ORDER BY place, last`)).rows

describe('tallies', () => {
  it('follow every change of a row, also its removal, and keep no empty cells', async () => {
    const runner = await run()
    await write('a', 'red')
    await write('b', 'red', 'red')
    await runner.settle()
    const everywhere = () => tallied(`place = 'everywhere'`)
    expect(await everywhere()).toEqual([{ last: 'red', place: 'everywhere', notes: 3, streams: 2 }])
    await write('a', 'blue')
    await runner.settle()
    expect(await everywhere()).toEqual([
      { last: 'blue', place: 'everywhere', notes: 2, streams: 1 },
      { last: 'red', place: 'everywhere', notes: 2, streams: 1 },
    ])
    await write('a', 'remove')
    await write('b', 'remove')
    await runner.settle()
    expect(await tallied()).toEqual([])
  })

  it('are the same folded one by one, in one page, and rebuilt', async () => {
    const words = ['red', 'blue', 'remove', 'green']
    const runner = await run()
    for (let index = 0; index < 60; index++) {
      await write(`s${index % 7}`, words[index % 4] ?? '', words[(index * 3) % 4] ?? '')
      if (index % 3 === 0) await runner.settle()
    }
    await runner.settle()
    const live = await tallied()
    expect(live.length).toBeGreaterThan(5)
    await runner.rebuild('notes')
    await runner.settle()
    expect(await tallied()).toEqual(live)
    await runner.stop()
    const anew = await run({ version: 2 })
    await anew.settle()
    expect(await tallied()).toEqual(live)
  })

  it('stop the projection that names a column their table has not', async () => {
    await write('a', 'red')
    const wrong = (contribution: object) =>
      ({ ...byLastWord, contributionsOf: () => [contribution] }) as Tally<NotesRow>
    for (const contribution of [
      { cell: { last: 'red' }, adds: { notes: 1 } },
      { cell: { last: 'red', place: 'here' }, adds: { nodes: 1 } },
    ]) {
      const runner = await run({ tallies: [wrong(contribution)] })
      await expect(runner.settle()).rejects.toMatchObject({ code: 'projection_failed' })
      expect(runner.status().projections[0]?.failed?.code).toBe('projection_column_unknown')
      await runner.stop()
    }
    await expect(run({ tallies: [{ ...byLastWord, table: 'gone' }] })).rejects.toThrow('projection_column_unknown')
  })
})
