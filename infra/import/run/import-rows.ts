import type { Checked, Row, RowChecker } from '@yiwang/import'
import { DomainError } from '@yiwang/kernel'
import { LedgerError } from '@yiwang/ledger'
import { PrivacyError } from '@yiwang/privacy'
import { count, emptyTally, type Outcome, type Tally } from './tally.ts'

/** Takes one record over: answers the number of events, undefined when it was there already. */
export type Write = () => Promise<number | undefined>

/** Takes records of one kind over. */
export interface RecordWriter<Record> {
  /**
   * For a batch, what there is to do for each record, undefined where nothing is left. Asked once a batch, so that it may look
   * all of them up together.
   */
  plan(records: readonly Record[]): Promise<ReadonlyArray<Write | undefined>>
}

/** How a file's rows are gone through. */
export interface RowsRun<Record> extends RecordWriter<Record> {
  readonly rows: AsyncIterable<Row>
  readonly check: RowChecker<Record>
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

async function outcomeOf(write: Write | undefined): Promise<Outcome> {
  if (write === undefined) return { kind: 'already-there' }
  try {
    const events = await write()
    return events === undefined ? { kind: 'already-there' } : { kind: 'imported', events }
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

async function takeBatch<Record>(
  run: RowsRun<Record>,
  batch: ReadonlyArray<Checked<Record>>,
  before: Tally,
): Promise<Tally> {
  const records = batch.flatMap((checked) => ('record' in checked ? [checked.record] : []))
  const plans = (await run.plan(records)).values()
  const outcomes = await settled(
    batch.map((checked): Promise<Outcome> =>
      'reason' in checked
        ? Promise.resolve({ kind: 'rejected', reason: checked.reason })
        : outcomeOf(plans.next().value),
    ),
  )
  let tally = before
  for (const [index, outcome] of outcomes.entries()) {
    tally = count(tally, outcome)
    if (outcome.kind === 'rejected') run.onRejected(batch[index]?.row ?? 0, outcome.reason)
  }
  run.onProgress(tally)
  return tally
}

/** Goes through all rows, batch by batch, or as far as it was before being asked to stop. */
export async function importRows<Record>(run: RowsRun<Record>): Promise<Tally> {
  let tally = emptyTally
  let batch: Array<Checked<Record>> = []
  for await (const row of run.rows) {
    batch.push(run.check(row))
    if (batch.length < BATCH) continue
    tally = await takeBatch(run, batch, tally)
    batch = []
    if (run.isStopping()) return tally
  }
  return batch.length === 0 ? tally : takeBatch(run, batch, tally)
}
