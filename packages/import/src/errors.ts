import type { ErrorSentences } from '@yiwang/identity'
import { DomainError } from '@yiwang/kernel'

/** Why a file or a map as a whole is of no use; the field names the column, part or map it is about. */
export class ImportError extends DomainError<
  | 'file_missing'
  | 'file_too_large'
  | 'heading_missing'
  | 'columns_missing'
  | 'workbook_damaged'
  | 'workbook_too_large'
  | 'map_unknown'
  | 'map_invalid'
> {}

export const IMPORT_SENTENCES = {
  file_missing: { status: 404, zh: '没有这个文件', en: 'There is no such file' },
  file_too_large: {
    status: 413,
    zh: '文件超过 5 MB，这一页只看开头几行：请另存一份只留前几十行的，映射做好后用命令导入整个文件',
    en: 'The file is over 5 MB, and this page looks at the first rows only: save a copy with a few dozen rows, make the map, and import the whole file by command',
  },
  heading_missing: {
    status: 400,
    zh: '文件是空的，或者第一行不是表头',
    en: 'The file is empty, or its first row is no heading',
  },
  columns_missing: {
    status: 400,
    zh: '文件里没有这些列，请检查文件和映射是否对得上',
    en: 'The file lacks columns that the map names',
  },
  workbook_damaged: {
    status: 400,
    zh: '这个 Excel 文件打不开：请在表格软件里另存一份再试',
    en: 'This workbook cannot be read: save it anew from the spreadsheet program',
  },
  workbook_too_large: {
    status: 413,
    zh: '这个 Excel 文件解开后大得不合理，已拒绝；确有这么多内容，请另存为 CSV',
    en: 'This workbook unpacks to an unreasonable size and was refused; if it really holds that much, save it as CSV',
  },
  map_unknown: { status: 404, zh: '没有这个映射', en: 'There is no such map' },
  map_invalid: { status: 400, zh: '映射文件不成格式', en: 'The map is not well-formed' },
} as const satisfies ErrorSentences
