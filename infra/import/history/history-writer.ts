import { createCaseAggregate } from '@yiwang/casework'
import { chinaCalendar } from '@yiwang/organisation'
import { createKeyAllotment, findSubjectKey } from '@yiwang/privacy'
import type { Runtime } from '@yiwang/runtime'
import type { HistoricalRecord } from '../reading/check-row.ts'
import { patientSupply } from '../running/subject-supply.ts'
import { readDirectory } from './directory.ts'
import { importRecord } from './import-record.ts'
import { innerLane } from './inner-lane.ts'
import { findRecorded } from './recorded.ts'
import type { Step } from './steps.ts'

/** The importer's hands. */
export interface HistoryWriter {
  /** which of these commands the ledger already holds */
  findRecorded(commandIds: readonly string[]): Promise<ReadonlySet<string>>
  /** records what is missing of a record and answers the number of events; a dry run does nothing and answers 0 */
  write(record: HistoricalRecord, missing: readonly Step[]): Promise<number>
}

/** A writer on the importer's own ledger, with today's register as its replica has it. Throws OperatorError. */
export async function createHistoryWriter(
  { pool, prisma, ledger }: Pick<Runtime, 'pool' | 'prisma' | 'ledger'>,
  source: string,
): Promise<HistoryWriter> {
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
