import { systemClock } from '@yiwang/kernel'
import type { Runtime } from '@yiwang/runtime'
import type { InfraEnvironment } from '../../env.ts'
import { OperatorError } from '../../local/operator-error.ts'
import type { State } from '../../local/state.ts'
import { createHistoryWriter, type HistoryWriter } from '../history/history-writer.ts'
import { findRecorded } from '../history/recorded.ts'
import type { ImportOptions } from '../options.ts'
import { createRowChecker } from '../reading/check-row.ts'
import { inspectFile } from '../reading/inspect-file.ts'
import { openRows } from '../reading/rows.ts'
import { waitWhileMoving } from '../running/progress-wait.ts'
import { unreturned } from '../running/stream-distance.ts'
import { findSystem, joinAsImporter, notRunning, withPool, type RunningSystem } from '../running/system.ts'
import { importRows } from './import-rows.ts'
import { explainInterruption } from './interruption.ts'
import { createProgress } from './progress.ts'
import { openReport } from './report.ts'
import type { Tally } from './tally.ts'
import { dryRunLine, progressLine, summaryLine } from './words.ts'

/** A run as the command hands it over. */
export interface ImportRun {
  readonly options: ImportOptions
  readonly settings: InfraEnvironment
  readonly state: State
  isStopping(): boolean
  /** told what the operator should read */
  tell(line: string): void
}

const RETURN_PATIENCE_MS = 60_000

const secondsSince = (started: number): number => (performance.now() - started) / 1000

/** Reads the file and does with its rows what `writer` says; shows where it is and lists what it refuses. */
async function goThrough({ options, state, isStopping, tell }: ImportRun, writer: HistoryWriter): Promise<Tally> {
  const { map, isDryRun } = options
  const now = systemClock.now()
  const facts = await inspectFile(options.file)
  const { sha256 } = facts
  const { heading, rows, readShare } = await openRows(facts)
  const check = createRowChecker({ map, heading, sha256, now })
  const report = openReport(state.dir, { map: map.name, sha256, isDryRun, startedAt: now })
  const progress = createProgress(process.stdout)
  const started = performance.now()
  const tally = await importRows({
    ...writer,
    rows,
    check,
    source: map.source,
    now,
    isStopping,
    onRejected: (row, reason) => {
      report.reject(row, reason)
    },
    onProgress: (reached) => {
      progress.show(progressLine(reached, { share: readShare(), seconds: secondsSince(started) }))
    },
  }).finally(() => {
    progress.end()
  })
  const rejected = await report.close(tally, !isStopping())
  if (rejected !== undefined) tell(`… 拒绝的行和理由列在 ${rejected}`)
  return tally
}

async function dryRun(run: ImportRun): Promise<void> {
  const system = await findSystem(run.settings, run.state)
  const write = (): Promise<number> => Promise.resolve(0)
  const tally =
    system === undefined
      ? await goThrough(run, { write, findRecorded: () => Promise.resolve(new Set<string>()) })
      : await withPool(system.databaseUrl, (pool) =>
          goThrough(run, { write, findRecorded: (ids) => findRecorded(pool, ids) }),
        )
  run.tell(dryRunLine(tally, system !== undefined))
}

async function untilReturned({ ledger }: Runtime, isStopping: () => boolean): Promise<void> {
  const left = (): Promise<number> => unreturned(ledger)
  if (await waitWhileMoving({ left, patienceMs: RETURN_PATIENCE_MS, isStopping })) return
  throw new OperatorError(
    '已全部记在导入库里，但有事件还没有从总线上回来：再运行一次同样的命令会继续送出，不会重复',
    'recorded, but not all events are back on the stream: run the same command again',
  )
}

async function realRun(run: ImportRun, system: RunningSystem): Promise<void> {
  const { options, isStopping, tell } = run
  const started = performance.now()
  tell('… 连接一网 / connecting')
  const runtime = await joinAsImporter(system, isStopping)
  try {
    const tally = await goThrough(run, await createHistoryWriter(runtime, options.map.source))
    if (isStopping()) {
      throw new OperatorError('已中断：再运行一次同样的命令，会从断处接着做', 'interrupted: run it again to go on')
    }
    tell('… 等事件全部从总线上回来 / waiting for the events to return')
    await untilReturned(runtime, isStopping)
    tell(summaryLine(tally, secondsSince(started)))
  } catch (error) {
    throw explainInterruption(error)
  } finally {
    await runtime.stop()
  }
}

/** Runs an import, dry or real; throws an OperatorError when the platform is not there or the run did not get to its end. */
export async function runImport(run: ImportRun): Promise<void> {
  if (run.options.isDryRun) {
    await dryRun(run)
    return
  }
  const system = await findSystem(run.settings, run.state)
  if (system === undefined) throw notRunning()
  await realRun(run, system)
}
