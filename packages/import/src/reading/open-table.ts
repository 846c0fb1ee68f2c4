import { openCsv } from './csv-rows.ts'
import type { FileFacts } from './inspect-file.ts'
import type { Table } from './table.ts'
import { openWorkbook, type WorkbookLimits } from './xlsx/open-workbook.ts'

/** Opens a file by what it is, not by what it is called. Throws ImportError. */
export const openTable = (facts: FileFacts, limits?: WorkbookLimits): Promise<Table> =>
  facts.format === 'xlsx' ? openWorkbook(facts, limits) : openCsv(facts)
