import {
  createDivisionChecker,
  createItemChecker,
  createUnitChecker,
  type ImportMap,
  type RegisterMap,
} from '@yiwang/import'
import { createRegisterWriter, type RegisterWriter } from '../registers/register-writer.ts'
import type { RunningSystem } from '../running/system.ts'
import { goThrough, secondsSince, type Checking, type ImportRun } from './go-through.ts'
import type { RecordWriter, Write } from './import-rows.ts'
import { interrupted } from './interruption.ts'
import type { Tally } from './tally.ts'
import { dryRunLine, summaryLine } from './words.ts'

const dry: RecordWriter<unknown> = {
  plan: (records) => Promise.resolve(records.map((): Write => () => Promise.resolve(0))),
}

async function writing<Map extends ImportMap, Record>(
  run: ImportRun<Map>,
  checking: Checking<Map, Record>,
  writer: RegisterWriter<Record> | undefined,
): Promise<Tally> {
  try {
    return await goThrough(run, checking, () => writer ?? dry)
  } finally {
    await writer?.close()
  }
}

const withMap = <Map extends ImportMap>(run: ImportRun, map: Map): ImportRun<Map> => ({
  ...run,
  options: { ...run.options, map },
})

/** Reads a register; without a system nothing is written. */
function read(run: ImportRun<RegisterMap>, system: RunningSystem | undefined): Promise<Tally> {
  const { map } = run.options
  switch (map.kind) {
    case 'divisions':
      return writing(withMap(run, map), createDivisionChecker, system && createRegisterWriter(system, 'divisions'))
    case 'units':
      return writing(withMap(run, map), createUnitChecker, system && createRegisterWriter(system, 'units'))
    case 'items':
      return writing(withMap(run, map), createItemChecker, system && createRegisterWriter(system, 'items'))
  }
}

/** Reads a register and says what would be done with it. */
export async function dryRunRegister(run: ImportRun<RegisterMap>): Promise<void> {
  run.tell(dryRunLine(await read(run, undefined), false))
}

/** Records a register of divisions, units or items on the console's ledger. */
export async function importRegister(run: ImportRun<RegisterMap>, system: RunningSystem): Promise<void> {
  const started = performance.now()
  const tally = await read(run, system)
  if (run.isStopping()) throw interrupted()
  run.tell(summaryLine(tally, secondsSince(started)))
}
