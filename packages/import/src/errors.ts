import type { ErrorSentences } from '@yiwang/identity'
import { DomainError } from '@yiwang/kernel'

/** Why a file or a map as a whole is of no use; the field names the column, part or map it is about. */
export class ImportError extends DomainError<
  | 'file_missing'
  | 'file_too_large'
  | 'heading_missing'
  | 'columns_missing'
  | 'file_is_picture'
  | 'file_is_pdf'
  | 'file_is_old_office'
  | 'file_is_archive'
  | 'file_not_text'
  | 'workbook_missing'
  | 'workbook_sheet_missing'
  | 'workbook_damaged'
  | 'workbook_too_large'
  | 'map_unknown'
  | 'map_not_json'
  | 'map_kind_unknown'
  | 'map_field_missing'
  | 'map_name_invalid'
  | 'map_field_invalid'
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
  file_is_picture: {
    status: 415,
    zh: '这是图片或视频，不是表格。这里收 CSV、TXT 和 XLSX；表格拍成了照片的，请先录成表格',
    en: 'This is a picture or a film, not a table. CSV, TXT and XLSX are taken; type a photographed table into a spreadsheet first',
  },
  file_is_pdf: {
    status: 415,
    zh: '这是 PDF，不是表格。这里收 CSV、TXT 和 XLSX，请向给您文件的人要表格',
    en: 'This is a PDF, not a table. CSV, TXT and XLSX are taken; ask for the table itself',
  },
  file_is_old_office: {
    status: 415,
    zh: '这是旧格式的 Excel（.xls）或 Word 文件，也可能加了密码。请在表格软件里打开，另存为 XLSX 再试',
    en: 'This is an Excel file of the old kind (.xls) or a Word file, or it has a password. Save it as XLSX from the spreadsheet program',
  },
  file_is_archive: {
    status: 415,
    zh: '这是压缩包，不是表格。请先解开，再选里面的 CSV 或 XLSX',
    en: 'This is an archive, not a table. Unpack it and choose the CSV or XLSX in it',
  },
  file_not_text: {
    status: 415,
    zh: '这不是文字表格。这里收 CSV、TXT（UTF-8 或 GB18030 编码）和 XLSX；从 Excel 存的“Unicode 文本”请另存为 CSV UTF-8',
    en: 'This is no table of text. CSV and TXT in UTF-8 or GB18030 are taken, and XLSX; save “Unicode text” of a spreadsheet as CSV UTF-8',
  },
  workbook_missing: {
    status: 415,
    zh: '这是压缩包或者别的 Office 文件（如 Word），里面没有工作簿。请选 XLSX 或 CSV',
    en: 'This is an archive or another Office file, such as Word; there is no workbook in it. Choose an XLSX or CSV',
  },
  workbook_sheet_missing: {
    status: 400,
    zh: '这个 Excel 文件不完整：目录里列了工作表，文件里却没有它的内容。请在表格软件里打开看看，另存一份再试',
    en: 'This workbook is incomplete: it lists a sheet whose content is not in the file. Look at it in the spreadsheet program and save it anew',
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
  map_not_json: {
    status: 400,
    zh: '映射文件读不出来，不是 JSON：请用工作台“导入映射”页下载的文件，不要用别的程序改',
    en: 'The map file cannot be read as JSON: use the one downloaded from the map page of the console, unchanged',
  },
  map_kind_unknown: {
    status: 400,
    zh: '映射文件里的 kind（表里是什么）没有写，或者写得不对，应当是 history、divisions、units、items 之一',
    en: 'The map file lacks its kind, or has an unknown one; it is one of history, divisions, units, items',
  },
  map_field_missing: {
    status: 400,
    zh: '映射文件里少了这些，请补上，列要写表头里的列名',
    en: 'The map file lacks these; of a column, write its name as the heading has it',
  },
  map_name_invalid: {
    status: 400,
    zh: '映射文件里的 name（映射的名称）和 source（来源的名称）只能用小写字母、数字和短横线，2 到 40 个字，请改这一项',
    en: 'In the map file, name and source take lower-case letters, digits and hyphens, 2 to 40 of them; change this one',
  },
  map_field_invalid: {
    status: 400,
    zh: '映射文件里这些写得不对，请改',
    en: 'These are not right in the map file, change them',
  },
} as const satisfies ErrorSentences
