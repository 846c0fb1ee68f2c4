import type { Clock } from '@yiwang/kernel'
import type pg from 'pg'
import { LedgerError } from '../errors.ts'
import type { Verdict } from './build-batch.ts'
import { createCommandCommitter } from './commit-commands.ts'
import type { EventRow } from './insert.ts'
import { MAX_BATCH_ROWS, type Command } from './prepare.ts'
import type { Recall } from './recall.ts'
import { retrying } from './retry.ts'

/** A command's verdict with the rows recorded for it (none for a duplicate: those are read back). */
export type Outcome = Exclude<Verdict, { refused: LedgerError }> & { readonly rows: readonly EventRow[] }

interface Waiting {
  readonly command: Command
  resolve(outcome: Outcome): void
  reject(error: unknown): void
}

export interface Batcher {
  /** queues a command; resolves after COMMIT */
  append(command: Command): Promise<Outcome>
  /** queues other work under the same lock; commands go first, then one piece of such work, in turn */
  exclusively<T>(work: () => Promise<T>): Promise<T>
  waiting(): number
  /** refuses new work and waits for what is queued */
  close(): Promise<void>
}

interface BatcherOptions {
  readonly pool: pg.Pool
  readonly origin: string
  readonly clock: Clock
  readonly recall: Recall
  /** told once per batch, with the last position */
  onCommitted(position: number): void
}

/** Group commit: one batch in flight per process; while it is, the next one gathers. */
export function createBatcher(target: BatcherOptions): Batcher {
  const commitCommands = createCommandCommitter(target)
  const commands: Waiting[] = []
  const others: Array<() => Promise<void>> = []
  let running: Promise<void> | undefined
  let closed = false

  async function attempt(batch: readonly Waiting[]): Promise<void> {
    const { verdicts, rows } = await commitCommands(batch.map((waiting) => waiting.command))
    const first = rows[0]?.position ?? 0
    for (const [index, waiting] of batch.entries()) {
      const verdict = verdicts[index]
      if (verdict === undefined) continue
      if ('refused' in verdict) waiting.reject(verdict.refused)
      else {
        const from = verdict.position - first
        waiting.resolve({ ...verdict, rows: from < 0 ? [] : rows.slice(from, from + verdict.size) })
      }
    }
    const last = rows.at(-1)
    if (last !== undefined) target.onCommitted(last.position)
  }

  function rejectAll(batch: readonly Waiting[], error: unknown): void {
    for (const waiting of batch) waiting.reject(error)
  }

  /** The database did not answer for seconds: whoever waits in the queue would wait as long again, for nothing. */
  function whenUnavailable(error: unknown): void {
    if (error instanceof LedgerError && error.code === 'ledger_unavailable') rejectAll(commands.splice(0), error)
  }

  /** On an error that is about the data, halves the batch until the one bad command stands alone. */
  async function commit(batch: readonly Waiting[]): Promise<void> {
    try {
      // Safe to repeat even when only the answer to COMMIT was lost: commandIds are unique.
      await retrying(() => attempt(batch))
    } catch (error) {
      whenUnavailable(error)
      if (error instanceof LedgerError) rejectAll(batch, error)
      else if (batch.length === 1) rejectAll(batch, Object.assign(new LedgerError('append_failed'), { cause: error }))
      else {
        const half = Math.ceil(batch.length / 2)
        await commit(batch.slice(0, half))
        await commit(batch.slice(half))
      }
    }
  }

  function takeBatch(): Waiting[] {
    let rows = 0
    const fits = commands.findIndex((waiting) => (rows += waiting.command.events.length) > MAX_BATCH_ROWS)
    return commands.splice(0, fits === -1 ? commands.length : fits)
  }

  async function drain(): Promise<void> {
    while (commands.length > 0 || others.length > 0) {
      const batch = takeBatch()
      if (batch.length > 0) await commit(batch)
      await others.shift()?.()
    }
    running = undefined
  }

  function wake(): void {
    running ??= Promise.resolve().then(drain)
  }

  return {
    append(command) {
      if (closed) return Promise.reject(new LedgerError('closed'))
      return new Promise((resolve, reject) => {
        commands.push({ command, resolve, reject })
        wake()
      })
    },
    exclusively(work) {
      if (closed) return Promise.reject(new LedgerError('closed'))
      return new Promise((resolve, reject) => {
        others.push(() =>
          work().then(resolve, (error: unknown) => {
            whenUnavailable(error)
            reject(error)
          }),
        )
        wake()
      })
    },
    waiting: () => commands.length + others.length,
    async close() {
      closed = true
      await running
    },
  }
}
