import type { RequestKind } from '@yiwang/intake/contracts'
import { OperatorError } from '../../local/operator-error.ts'
import type { ImportMap } from '../maps/index.ts'
import { readChinaTime } from './china-time.ts'
import { readKind } from './read-kind.ts'
import type { Reason } from './reasons.ts'
import type { Row } from './rows.ts'

/** A matter of the past as a file tells it, in the clear; it goes no further than the boxes it is sealed into. */
export interface HistoricalRecord {
  readonly row: number
  /** the same record has the same key in every file of its source */
  readonly key: string
  readonly kind: RequestKind
  readonly subject: string
  readonly narrative: string
  /** ISO 8601 in UTC */
  readonly submittedAt: string
  readonly reply?: { readonly text: string; readonly at: string }
}

export type Checked =
  | { readonly row: number; readonly record: HistoricalRecord }
  | { readonly row: number; readonly reason: Reason }

/** Takes each row of a file in turn. */
export type RowChecker = (row: Row) => Checked

type Field = keyof ImportMap['columns']
type Words = Readonly<Partial<Record<Field, string>>>

/** Why a row is refused; caught where rows are checked. */
class Refusal extends Error {
  readonly reason: Reason
  constructor(reason: Reason) {
    super(reason)
    this.reason = reason
  }
}

function wanted(words: Words, field: Field, reason: Reason): string {
  const text = words[field]
  if (text === undefined || text === '') throw new Refusal(reason)
  return text
}

// Controls cannot have been typed; U+FFFD is what broken bytes became; lone surrogates cannot be written at all.
// eslint-disable-next-line no-control-regex
const UNREADABLE = /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/

function tidied(text: string): string {
  if (UNREADABLE.test(text) || !text.isWellFormed()) throw new Refusal('text_unreadable')
  return text.replaceAll(/\r\n?/g, '\n').trim()
}

function submissionTime(words: Words, now: Date): string {
  const time = readChinaTime(wanted(words, 'submittedAt', 'submitted_at_invalid'))
  if (time === undefined) throw new Refusal('submitted_at_invalid')
  if (Date.parse(time.from) > now.getTime()) throw new Refusal('submitted_in_future')
  return time.from
}

/** Of a reply whose hour is not written only its day is known: it counts from the end of that day. */
function replyTime(words: Words, submittedAt: string, now: Date): string {
  const time = readChinaTime(wanted(words, 'repliedAt', 'reply_time_missing'))
  if (time === undefined) throw new Refusal('replied_at_invalid')
  if (time.to < submittedAt) throw new Refusal('reply_before_message')
  if (Date.parse(time.to) > now.getTime()) throw new Refusal('replied_in_future')
  return time.to
}

function replyOf(words: Words, submittedAt: string, now: Date): Pick<HistoricalRecord, 'reply'> {
  const isUnanswered = (words.reply ?? '') === '' && (words.repliedAt ?? '') === ''
  if (isUnanswered) return {}
  const text = wanted(words, 'reply', 'reply_missing')
  return { reply: { text, at: replyTime(words, submittedAt, now) } }
}

/** Where each field stands; throws an OperatorError naming the columns a file lacks. */
function placesOf({ columns }: ImportMap, heading: readonly string[]): ReadonlyArray<readonly [Field, number]> {
  const places = Object.entries(columns).map(([field, column]) => [field as Field, heading.indexOf(column)] as const)
  const missing = places.filter(([, at]) => at < 0).map(([field]) => columns[field])
  if (missing.length === 0) return places
  throw new OperatorError(
    `文件里没有这些列：${missing.join('、')}。请检查文件和映射是否对得上`,
    'the file lacks columns the map names',
  )
}

/**
 * Checks rows against a map, in the order of the file: a key may occur once. Throws an OperatorError when the heading lacks
 * a column.
 */
export function createRowChecker(file: {
  readonly map: ImportMap
  readonly heading: readonly string[]
  /** of the file; part of a record's key where the map names no column for it */
  readonly sha256: string
  readonly now: Date
}): RowChecker {
  const { map, heading, sha256, now } = file
  const places = placesOf(map, heading)
  const keys = new Set<string>()

  function keyOf(words: Words, row: number): string {
    const key = map.columns.key === undefined ? `${sha256}:${row}` : wanted(words, 'key', 'key_missing')
    if (keys.has(key)) throw new Refusal('key_repeated')
    return key
  }

  function read({ row, cells }: Row): HistoricalRecord {
    if (cells === undefined) throw new Refusal('row_unreadable')
    if (cells.length !== heading.length) throw new Refusal('columns_wrong')
    const words: Words = Object.fromEntries(places.map(([field, at]) => [field, tidied(cells[at] ?? '')]))
    const key = keyOf(words, row)
    const subject = wanted(words, 'subject', 'subject_missing')
    const narrative = wanted(words, 'narrative', 'narrative_missing')
    const submittedAt = submissionTime(words, now)
    const record = { row, key, kind: readKind(subject), subject, narrative, submittedAt }
    const whole = { ...record, ...replyOf(words, submittedAt, now) }
    keys.add(key)
    return whole
  }

  return (row) => {
    try {
      return { row: row.row, record: read(row) }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { row: row.row, reason: error.reason }
    }
  }
}
