import { createWriteStream, mkdirSync, writeFileSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { reasonTitle } from '@yiwang/import'
import type { Tally } from './tally.ts'

/** What a run says of itself besides its figures. */
export interface RunFacts {
  readonly map: string
  readonly sha256: string
  readonly isDryRun: boolean
  readonly startedAt: Date
}

/** The refused rows of a run, written as they come: row number and reason, nothing of what stood in them. */
export interface Report {
  reject(row: number, reason: string): void
  /** writes the figures beside it; answers where the refused rows are listed, if there are any */
  close(tally: Tally, isComplete: boolean): Promise<string | undefined>
}

const stamp = (at: Date): string => at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')

function openList(file: string): WriteStream {
  const list = createWriteStream(file, { mode: 0o600 })
  // The mark makes spreadsheets read it as UTF-8.
  list.write('\ufeffrow,reason,说明\n')
  return list
}

/** Begins a report under `<state>/imports`. */
export function openReport(stateDir: string, facts: RunFacts): Report {
  const folder = join(stateDir, 'imports')
  const name = `${stamp(facts.startedAt)}-${facts.map}${facts.isDryRun ? '-dry-run' : ''}`
  const listFile = join(folder, `${name}.rejected.csv`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  let list: WriteStream | undefined
  return {
    reject(row, reason) {
      list ??= openList(listFile)
      list.write(`${row},${reason},${reasonTitle(reason, 'zh-CN')}\n`)
    },
    async close(tally, isComplete) {
      const figures = { ...facts, startedAt: facts.startedAt.toISOString(), isComplete, ...tally }
      writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(figures, null, 2)}\n`, { mode: 0o600 })
      if (list === undefined) return undefined
      list.end()
      await finished(list)
      return listFile
    },
  }
}
