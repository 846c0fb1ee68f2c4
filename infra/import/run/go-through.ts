import { inspectFile, openTable, type CheckedFile, type ImportMap, type RowChecker } from '@yiwang/import'
import { systemClock } from '@yiwang/kernel'
import type { InfraEnvironment } from '../../env.ts'
import type { State } from '../../local/state.ts'
import type { ImportOptions } from '../options.ts'
import { importRows, type RecordWriter } from './import-rows.ts'
import { createProgress } from './progress.ts'
import { openReport } from './report.ts'
import type { Tally } from './tally.ts'
import { progressLine } from './words.ts'

/** A run as the command hands it over. */
export interface ImportRun<Map extends ImportMap = ImportMap> {
  readonly options: ImportOptions<Map>
  readonly settings: InfraEnvironment
  readonly state: State
  isStopping(): boolean
  /** told what the operator should read */
  tell(line: string): void
}

/** How rows of a kind are read. */
export type Checking<Map, Record> = (file: CheckedFile<Map>) => RowChecker<Record>

export const secondsSince = (started: number): number => (performance.now() - started) / 1000

/** Reads the file and does with its rows what `writer` says; shows where it is and lists what it refuses. */
export async function goThrough<Map extends ImportMap, Record>(
  { options, state, isStopping, tell }: ImportRun<Map>,
  checking: Checking<Map, Record>,
  writerAt: (now: Date) => RecordWriter<Record>,
): Promise<Tally> {
  const { map, isDryRun } = options
  const now = systemClock.now()
  const facts = await inspectFile(options.file)
  const { sha256 } = facts
  const { heading, rows, readShare } = await openTable(facts)
  const check = checking({ map, heading, sha256, now })
  const report = openReport(state.dir, { map: map.name, sha256, isDryRun, startedAt: now })
  const progress = createProgress(process.stdout)
  const started = performance.now()
  const tally = await importRows({
    ...writerAt(now),
    rows,
    check,
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
