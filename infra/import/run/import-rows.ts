import { DomainError } from '@yiwang/kernel'
import { LedgerError } from '@yiwang/ledger'
import { PrivacyError } from '@yiwang/privacy'
import type { HistoryWriter } from '../history/history-writer.ts'
import { commandIdOf, stepsOf } from '../history/steps.ts'
import type { Checked, RowChecker } from '../reading/check-row.ts'
import type { Row } from '../reading/rows.ts'
import { count, emptyTally, type Outcome, type Tally } from './tally.ts'

/** How a file's rows are gone through. */
export interface RowsRun extends HistoryWriter {
  readonly rows: AsyncIterable<Row>
  readonly check: RowChecker
  readonly source: string
  readonly now: Date
  /** told of each refused row */
  onRejected(row: number, reason: string): void
  /** told after each batch */
  onProgress(tally: Tally): void
  /** asked before each batch */
  isStopping(): boolean
}

/** Rows under way at once, and so in memory. */
const BATCH = 100

/** A refusal is about the row when it comes from a domain, or from the ledger about the data; all else ends the run. */
function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof DomainError) || error instanceof PrivacyError) return undefined
  const isAboutRow = !(error instanceof LedgerError) || ['event_too_large', 'text_invalid'].includes(error.code)
  return isAboutRow ? error.code : undefined
}

async function outcomeOf(run: RowsRun, checked: Checked, recorded: ReadonlySet<string>): Promise<Outcome> {
  if ('reason' in checked) return { kind: 'rejected', reason: checked.reason }
  const { record } = checked
  const missing = stepsOf(record, run.now).filter((step) => !recorded.has(commandIdOf(run.source, record.key, step)))
  if (missing.length === 0) return { kind: 'already-there' }
  try {
    return { kind: 'imported', events: await run.write(record, missing) }
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === undefined) throw error
    return { kind: 'rejected', reason }
  }
}

/** Waits for every row of the batch, also when one of them ends the run: nothing may go on unwatched. */
async function settled(outcomes: ReadonlyArray<Promise<Outcome>>): Promise<Outcome[]> {
  const results = await Promise.allSettled(outcomes)
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason
    return result.value
  })
}

async function takeBatch(run: RowsRun, batch: readonly Checked[], before: Tally): Promise<Tally> {
  const { source, now } = run
  const wanted = batch.flatMap((checked) =>
    'reason' in checked
      ? []
      : stepsOf(checked.record, now).map((step) => commandIdOf(source, checked.record.key, step)),
  )
  const recorded = await run.findRecorded(wanted)
  const outcomes = await settled(batch.map((checked) => outcomeOf(run, checked, recorded)))
  let tally = before
  for (const [index, outcome] of outcomes.entries()) {
    tally = count(tally, outcome)
    if (outcome.kind === 'rejected') run.onRejected(batch[index]?.row ?? 0, outcome.reason)
  }
  run.onProgress(tally)
  return tally
}

/** Goes through all rows, batch by batch, or as far as it was before being asked to stop. */
export async function importRows(run: RowsRun): Promise<Tally> {
  let tally = emptyTally
  let batch: Checked[] = []
  for await (const row of run.rows) {
    batch.push(run.check(row))
    if (batch.length < BATCH) continue
    tally = await takeBatch(run, batch, tally)
    batch = []
    if (run.isStopping()) return tally
  }
  return batch.length === 0 ? tally : takeBatch(run, batch, tally)
}
