import type { Calendar } from '@yiwang/kernel'
import type { Contribution, Tally } from '@yiwang/ledger'
import { cellsOf, HISTORY } from './cells.ts'
import type { MatterRow } from './matter-row.ts'
import { daysOf, historyOf } from './measures.ts'
import { lateFrom, stageOf } from './stages.ts'

/** What happened on each day. */
const daily: Tally<MatterRow> = {
  table: 'oversight_daily',
  contributionsOf(row) {
    const cells = cellsOf(row)
    const days = row.historical ? historyOf(row) : daysOf(row)
    return [...days].flatMap(([day, adds]) => cells.map((cell) => ({ cell: { ...cell, day }, adds })))
  },
}

/** What came in hour by hour, of a place as a whole. */
const hourly: Tally<MatterRow> = {
  table: 'oversight_hourly',
  contributionsOf(row): Contribution[] {
    const at = new Date(row.taken_in_at)
    at.setUTCMinutes(0, 0, 0)
    return cellsOf(row)
      .filter(({ facet, scope }) => facet === 'all' && scope !== HISTORY)
      .map(({ scope }) => ({ cell: { scope, at: at.toISOString() }, adds: { received: 1 } }))
  },
}

/** What is open now, by what it waits for and when it becomes late. */
const standing = (calendar: Calendar): Tally<MatterRow> => ({
  table: 'oversight_standing',
  contributionsOf(row) {
    const stage = stageOf(row)
    if (stage === undefined || row.historical) return []
    const late_from = lateFrom(row, stage, calendar)
    return cellsOf(row).map((cell) => ({ cell: { ...cell, stage, late_from }, adds: { matters: 1 } }))
  },
})

export const matterTallies = (calendar: Calendar) => [daily, hourly, standing(calendar)] as const
