import { createHistoryChecker, type HistoryMap } from '@yiwang/import'
import type { Runtime } from '@yiwang/runtime'
import { OperatorError } from '../../local/operator-error.ts'
import { createHistoryHands, planHistory } from '../history/history-writer.ts'
import { findRecorded } from '../history/recorded.ts'
import { waitWhileMoving } from '../running/progress-wait.ts'
import { unreturned } from '../running/stream-distance.ts'
import { findSystem, joinAsImporter, withPool, type RunningSystem } from '../running/system.ts'
import { goThrough, secondsSince, type ImportRun } from './go-through.ts'
import { explainInterruption, interrupted } from './interruption.ts'
import { dryRunLine, summaryLine } from './words.ts'

const RETURN_PATIENCE_MS = 60_000

/** Reads matters of the past and says what would be done with them. */
export async function dryRunHistory(run: ImportRun<HistoryMap>): Promise<void> {
  const { source } = run.options.map
  const system = await findSystem(run.settings, run.state)
  const write = (): Promise<number> => Promise.resolve(0)
  const none = () => Promise.resolve(new Set<string>())
  const tally =
    system === undefined
      ? await goThrough(run, createHistoryChecker, (now) => planHistory({ write, findRecorded: none }, { source, now }))
      : await withPool(system.databaseUrl, (pool) =>
          goThrough(run, createHistoryChecker, (now) =>
            planHistory({ write, findRecorded: (ids) => findRecorded(pool, ids) }, { source, now }),
          ),
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

/** Records matters of the past on the importer's own ledger. */
export async function importHistory(run: ImportRun<HistoryMap>, system: RunningSystem): Promise<void> {
  const { options, isStopping, tell } = run
  const { source } = options.map
  const started = performance.now()
  tell('… 连接一网 / connecting')
  const runtime = await joinAsImporter(system, isStopping)
  try {
    const hands = await createHistoryHands(runtime, source)
    const tally = await goThrough(run, createHistoryChecker, (now) => planHistory(hands, { source, now }))
    if (isStopping()) throw interrupted()
    tell('… 等事件全部从总线上回来 / waiting for the events to return')
    await untilReturned(runtime, isStopping)
    tell(summaryLine(tally, secondsSince(started)))
  } catch (error) {
    throw explainInterruption(error)
  } finally {
    await runtime.stop()
  }
}
