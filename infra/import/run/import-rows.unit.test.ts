import { CaseworkError } from '@yiwang/casework'
import { LedgerError } from '@yiwang/ledger'
import { describe, expect, it } from 'vitest'
import { commandIdOf, stepsOf } from '../history/steps.ts'
import type { HistoricalRecord, Row } from '@yiwang/import'
import { planHistory, type HistoryHands } from '../history/history-writer.ts'
import { importRows, type RowsRun } from './import-rows.ts'

const now = new Date('2026-11-23T00:00:00Z')
const recordOf = (row: number): HistoricalRecord => ({
  row,
  key: String(row),
  kind: 'help',
  past: {},
  subject: '路灯不亮',
  narrative: '幸福路东段',
  submittedAt: '2019-04-25T01:32:09.000Z',
})

async function* rowsUpTo(count: number): AsyncGenerator<Row> {
  for (let row = 1; row <= count; row += 1) yield await Promise.resolve({ row, cells: [] })
}

function run(count: number, changes: Partial<RowsRun<HistoricalRecord> & HistoryHands> = {}) {
  const seen = { rejected: [] as string[], written: 0, progress: 0 }
  const hands: HistoryHands = {
    findRecorded: () => Promise.resolve(new Set<string>()),
    write: (_record, missing) => {
      seen.written += 1
      return Promise.resolve(missing.length)
    },
    ...changes,
  }
  const tally = importRows({
    ...planHistory(hands, { source: 'test', now }),
    rows: rowsUpTo(count),
    check: ({ row }) => ({ row, record: recordOf(row) }),
    onRejected: (row, reason) => seen.rejected.push(`${row} ${reason}`),
    onProgress: () => {
      seen.progress += 1
    },
    isStopping: () => false,
    ...changes,
  })
  return { tally, seen }
}

const allOf = (row: number): string[] =>
  stepsOf(recordOf(row), now).map((step) => commandIdOf('test', String(row), step))

describe('going through a file', () => {
  it('counts rows, records and events, batch by batch', async () => {
    const { tally, seen } = run(250)
    expect(await tally).toEqual({ read: 250, imported: 250, alreadyThere: 0, events: 750, rejected: {} })
    expect(seen.progress).toBe(3)
  })

  it('writes what is missing only', async () => {
    const [request = ''] = allOf(2)
    const recorded = new Set([...allOf(1), request])
    const missing: string[][] = []
    const { tally } = run(2, {
      findRecorded: () => Promise.resolve(recorded),
      write: (_record, steps) => Promise.resolve(missing.push([...steps])),
    })
    expect(await tally).toMatchObject({ imported: 1, alreadyThere: 1 })
    expect(missing).toEqual([['open', 'dispatch']])
  })

  it('lists refused rows with their reason and goes on', async () => {
    const { tally, seen } = run(3, {
      check: ({ row }) => (row === 1 ? { row, reason: 'narrative_missing' } : { row, record: recordOf(row) }),
      write: ({ row }) => (row === 2 ? Promise.reject(new CaseworkError('case_closed')) : Promise.resolve(3)),
    })
    expect(await tally).toMatchObject({ read: 3, imported: 1, rejected: { narrative_missing: 1, case_closed: 1 } })
    expect(seen.rejected).toEqual(['1 narrative_missing', '2 case_closed'])
  })

  it('ends at an error that is not about a row, after the others of its batch', async () => {
    let finished = 0
    const { tally } = run(3, {
      write: async ({ row }) => {
        await Promise.resolve()
        if (row === 1) throw new LedgerError('append_failed')
        return (finished += 1)
      },
    })
    await expect(tally).rejects.toThrow('append_failed')
    expect(finished).toBe(2)
  })

  it('stops after the batch during which it is asked to', async () => {
    const { tally } = run(250, { isStopping: () => true })
    expect(await tally).toMatchObject({ read: 100 })
  })
})
