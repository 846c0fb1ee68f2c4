import { createCaseAggregate } from '@yiwang/casework'
import { chinaCalendar } from '@yiwang/organisation'
import { createKeyAllotment, findSubjectKey } from '@yiwang/privacy'
import type { Runtime } from '@yiwang/runtime'
import type { HistoricalRecord } from '@yiwang/import'
import { patientSupply } from '../running/subject-supply.ts'
import { readDirectory } from './directory.ts'
import { importRecord } from './import-record.ts'
import { innerLane } from './inner-lane.ts'
import { findRecorded } from './recorded.ts'
import type { RecordWriter } from '../run/import-rows.ts'
import { commandIdOf, stepsOf, type Step } from './steps.ts'

/** What the plan of a batch needs to know and to do. */
export interface HistoryHands {
  /** which of these commands the ledger already holds */
  findRecorded(commandIds: readonly string[]): Promise<ReadonlySet<string>>
  /** records what is missing of a record and answers the number of events; a dry run does nothing and answers 0 */
  write(record: HistoricalRecord, missing: readonly Step[]): Promise<number>
}

/** A record's missing steps, looked up for a whole batch. */
export function planHistory(
  { findRecorded, write }: HistoryHands,
  { source, now }: { readonly source: string; readonly now: Date },
): RecordWriter<HistoricalRecord> {
  const commandsOf = (record: HistoricalRecord) =>
    stepsOf(record, now).map((step) => ({ step, id: commandIdOf(source, record.key, step) }))
  return {
    async plan(records) {
      const recorded = await findRecorded(records.flatMap((record) => commandsOf(record).map(({ id }) => id)))
      return records.map((record) => {
        const missing = commandsOf(record).filter(({ id }) => !recorded.has(id))
        return missing.length === 0
          ? undefined
          : () =>
              write(
                record,
                missing.map(({ step }) => step),
              )
      })
    },
  }
}

/** Hands on the importer's own ledger, with today's register as its replica has it. Throws OperatorError. */
export async function createHistoryHands(
  { pool, prisma, ledger }: Pick<Runtime, 'pool' | 'prisma' | 'ledger'>,
  source: string,
): Promise<HistoryHands> {
  const parts = {
    ledger: innerLane(ledger),
    caseAggregate: createCaseAggregate({ calendar: chinaCalendar }),
    directory: await readDirectory(prisma),
    source,
    takeSubject: patientSupply(createKeyAllotment({ pool, app: 'import', clock: ledger.clock })),
    findSubjectKey: (subjectId: string) => findSubjectKey(prisma, subjectId),
  }
  return {
    findRecorded: (commandIds) => findRecorded(pool, commandIds),
    write: (record, missing) => importRecord(parts, record, missing),
  }
}
