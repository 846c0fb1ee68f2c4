import type { Past } from '@yiwang/casework/contracts'
import type { RequestKind } from '@yiwang/intake/contracts'
import type { HistoryMap } from '../maps/map.ts'
import type { Row } from '../reading/table.ts'
import { refusing, type RowChecker } from '../rows/checked.ts'
import { createKeySet } from '../rows/key-set.ts'
import { Refusal } from '../rows/refusal.ts'
import { createWordReader, wanted, type Words } from '../rows/words.ts'
import { readChinaTime } from './china-time.ts'
import { pastOf } from './past.ts'
import { readKind } from './read-kind.ts'

/** A matter of the past as a file tells it, in the clear; it goes no further than the boxes it is sealed into. */
export interface HistoricalRecord {
  readonly row: number
  /** the same record has the same key in every file of its source */
  readonly key: string
  /** as the file says, or read out of the title where it does not */
  readonly kind: RequestKind
  /** what the file says beside the words */
  readonly past: Past
  readonly subject: string
  readonly narrative: string
  /** ISO 8601 in UTC */
  readonly submittedAt: string
  readonly reply?: { readonly text: string; readonly at: string }
}

type HistoryWords = Words<keyof HistoryMap['columns']>

function submissionTime(words: HistoryWords, now: Date): string {
  const time = readChinaTime(wanted(words, 'submittedAt', 'submitted_at_invalid'))
  if (time === undefined) throw new Refusal('submitted_at_invalid')
  if (Date.parse(time.from) > now.getTime()) throw new Refusal('submitted_in_future')
  return time.from
}

/** Of a reply whose hour is not written only its day is known: it counts from the end of that day. */
function replyTime(words: HistoryWords, submittedAt: string, now: Date): string {
  const time = readChinaTime(wanted(words, 'repliedAt', 'reply_time_missing'))
  if (time === undefined) throw new Refusal('replied_at_invalid')
  if (time.to < submittedAt) throw new Refusal('reply_before_message')
  if (Date.parse(time.to) > now.getTime()) throw new Refusal('replied_in_future')
  return time.to
}

function replyOf(words: HistoryWords, submittedAt: string, now: Date): Pick<HistoricalRecord, 'reply'> {
  const isUnanswered = (words.reply ?? '') === '' && (words.repliedAt ?? '') === ''
  if (isUnanswered) return {}
  const text = wanted(words, 'reply', 'reply_missing')
  return { reply: { text, at: replyTime(words, submittedAt, now) } }
}

/** A file as its rows are to be checked. */
export interface CheckedFile<Map> {
  readonly map: Map
  readonly heading: readonly string[]
  /** of the file; part of a record's key where the map names no column for it */
  readonly sha256: string
  readonly now: Date
}

/**
 * Checks rows against a map, in the order of the file: a key may occur once. Throws ImportError('columns_missing') when the
 * heading lacks a column.
 */
export function createHistoryChecker(file: CheckedFile<HistoryMap>): RowChecker<HistoricalRecord> {
  const { map, heading, sha256, now } = file
  const wordsOf = createWordReader(map.columns, heading)
  const keys = createKeySet()

  function read(row: Row): HistoricalRecord {
    const words = wordsOf(row)
    const key = map.columns.key === undefined ? `${sha256}:${row.row}` : wanted(words, 'key', 'key_missing')
    const subject = wanted(words, 'subject', 'subject_missing')
    const narrative = wanted(words, 'narrative', 'narrative_missing')
    const submittedAt = submissionTime(words, now)
    const past = pastOf(words, submittedAt, now)
    const kind = past.kind ?? readKind(subject)
    const record = { row: row.row, key, kind, past, subject, narrative, submittedAt }
    const whole = { ...record, ...replyOf(words, submittedAt, now) }
    if (!keys.add(key)) throw new Refusal('key_repeated')
    return whole
  }

  return refusing(read)
}
