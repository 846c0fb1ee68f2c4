import { openCsv } from './csv-rows.ts'
import type { FileFacts } from './inspect-file.ts'
import type { Table } from './table.ts'
import { openWorkbook } from './xlsx/open-workbook.ts'

/** Opens a file by what it is, not by what it is called. Throws ImportError. */
export const openTable = (facts: FileFacts): Promise<Table> =>
  facts.format === 'xlsx' ? openWorkbook(facts) : openCsv(facts)
