import { chinaDay } from '@yiwang/kernel'
import type { MatterRow } from './matter-row.ts'

/** Upper ends of the classes times are counted in, in hours; the last class has none. */
export const HOUR_CLASSES = [2, 8, 24, 48, 72, 120, 168, 240, 360, 720] as const

/** Column of the class a stretch of time falls in: `acted2` … `acted720`, `actedlater`. */
function classOf(name: string, from: string, to: string): string {
  const hours = Math.max(0, Date.parse(to) - Date.parse(from)) / 3_600_000
  const end = HOUR_CLASSES.find((limit) => hours <= limit)
  return `${name}${end ?? 'later'}`
}

/** A measure of a matter and the day it is counted on. */
type Measure = readonly [at: string, column: string]

function promise({ promised_by, first_reply_at, broke_promise }: MatterRow): Measure[] {
  if (promised_by === null) return []
  if (broke_promise) return [[promised_by, 'missed']]
  if (first_reply_at === null) return []
  return [[promised_by, first_reply_at <= promised_by ? 'kept' : 'missed']]
}

/** Whether the person was reached in time; not reached says nothing before the day is over. */
function contact({ respond_by, first_contact_at }: MatterRow): Measure[] {
  if (respond_by === null) return []
  if (first_contact_at === null) return [[respond_by, 'unreached']]
  return [[respond_by, first_contact_at <= respond_by ? 'reached' : 'reached_late']]
}

const RESULTS: Readonly<Record<string, string>> = { solved: 'solved', partly: 'partly', not: 'unsolved' }

/** The person's word on the last reply, or that there is none: not any more, or not yet. */
function wordOn({ rounds, result: said, result_round, state }: MatterRow): string {
  const word = said !== null && result_round === rounds ? RESULTS[said] : undefined
  return word ?? (state === 'closed' ? 'silent' : 'waiting')
}

/** Whether the word came by telephone, or a call about the last reply was in vain. */
function callOf({ rounds, in_vain_round, result_by }: MatterRow, isSaid: boolean): string | undefined {
  if (isSaid) return result_by === 'call-back' ? 'by_phone' : undefined
  return in_vain_round === rounds ? 'in_vain' : undefined
}

/** What became of the last reply, counted on its day; who withdrew in silence is not waited for. */
function result(row: MatterRow): Measure[] {
  const { replied_at, outcome, state, score } = row
  if (replied_at === null) return []
  const word = wordOn(row)
  const isSaid = word !== 'silent' && word !== 'waiting'
  if (!isSaid && outcome === 'withdrawn') return []
  const call = callOf(row, isSaid)
  // a rating counts once it is locked, that is when the case is closed
  const rating = score === null ? 'unrated' : `rated${score}`
  const columns = [word, ...(call === undefined ? [] : [call]), ...(state === 'closed' ? [rating] : [])]
  return columns.map((column) => [replied_at, column])
}

function measuresOf(row: MatterRow): Measure[] {
  const measures: Measure[] = [[row.taken_in_at, 'received'], ...contact(row), ...promise(row), ...result(row)]
  const { taken_in_at, first_action_at, first_reply_at, reopened_at, closed_at } = row
  if (first_action_at !== null) measures.push([first_action_at, classOf('acted', taken_in_at, first_action_at)])
  if (first_reply_at !== null) {
    measures.push([first_reply_at, 'answered'], [first_reply_at, classOf('answered', taken_in_at, first_reply_at)])
  }
  if (reopened_at !== null) measures.push([reopened_at, 'reopened'])
  if (closed_at !== null) measures.push([closed_at, 'closed'])
  return measures
}

/** What a matter adds to each day's figures. */
export function daysOf(row: MatterRow): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const days = new Map<string, Record<string, number>>()
  for (const [at, column] of measuresOf(row)) {
    const day = chinaDay(at)
    const adds = days.get(day) ?? {}
    adds[column] = (adds[column] ?? 0) + 1
    days.set(day, adds)
  }
  return days
}

/** What a matter of history adds: that it was, and whether it was answered, in the month it was brought. */
export function historyOf({ taken_in_at, first_reply_at }: MatterRow): ReadonlyMap<string, Record<string, number>> {
  const month = `${chinaDay(taken_in_at).slice(0, 7)}-01`
  return new Map([[month, { received: 1, ...(first_reply_at === null ? {} : { answered: 1 }) }]])
}
