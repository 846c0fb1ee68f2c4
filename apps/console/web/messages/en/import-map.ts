import type { SameWords } from '@yiwang/kernel'
import type { importMapWords as inChinese } from '../zh-cn/import-map.ts'

/** Making an import map. */
export const importMapWords: SameWords<typeof inChinese> = {
  importMap: {
    title: 'Make an import map',
    hint: 'Say which column of your table is what. The file is looked at here only: it is not kept, goes into no log, and nothing is imported yet.',
    choose: '1. Choose a table',
    kind: 'What is in it',
    kinds: {
      history: 'Matters of the past',
      divisions: 'Administrative divisions',
      units: 'Units',
      items: 'Service items',
    },
    file: 'Choose a table (CSV or XLSX)',
    fileHint: 'The first 20 rows are looked at. XLSX up to 5 MB; of a larger CSV only the beginning is sent.',
    tooLarge:
      'This workbook is over 5 MB. Please save a copy with the first few dozen rows and choose that; once the map is made, the whole file is imported by command.',
    read: '{{file}}: {{columns}} columns, looked at {{rows}} rows.',
    encoding: 'The text is read as GB18030.',
    cut: 'The file is large; only its beginning was sent.',
    noRows: 'The table has a heading and nothing else. Please choose one with rows.',
    match: '2. Which column is what',
    matchHint: 'Guessed by the names of the columns; please check. Columns that are not chosen are not imported.',
    fits: 'The built-in map {{name}} fits this table; there is no need to make one.',
    optional: ' (optional)',
    noColumn: 'Not in the table',
    missing: 'Please choose a column',
    invalid: 'Please fill this in, in the form it must have',
    constants: {
      validFrom: 'Valid from (where the table does not say)',
      effectiveFrom: 'Limits take effect on',
      basis: 'What to give as the basis of the limits',
      divisionCode: 'Code of the division (6, 9 or 12 digits)',
      unitKind: 'Kind of unit',
      phone: 'Phone for units without one',
      noParent: 'How the table says “no unit above”, e.g. -1; empty if by nothing',
    },
    usualBasis: 'As published by the source, not checked (may be changed locally)',
    name: 'Name of the map',
    nameHint: 'Small letters, digits and hyphens; also the name of the file.',
    nameWrong: 'Only small letters, digits and hyphens, 2 to 40 characters',
    source: 'Name of the source',
    sourceHint: 'The same record of the same source is imported once, whichever file it stands in.',
    unfinished:
      'Some columns are not chosen yet, or something needs a change. After that you will see the first rows here.',
    preview: '3. Look at the first rows',
    count: 'Looked at {{all}} rows; {{good}} can be imported.',
    more: ' There are more; each is checked when it is imported.',
    table: 'The first rows',
    row: 'Row',
    verdict: 'Can it be imported',
    advice: {
      alone:
        '“{{field}}” has a column, “{{lacks}}” has none: no row with “{{field}}” can be imported. Choose the column of “{{lacks}}” if the table has one, else clear “{{field}}”.',
      column:
        '{{rows}} rows say “{{reason}}”. “{{field}}” is probably another column: try that, or clear it if it may be left out.',
      above: 'See the note above',
    },
    good: 'Yes',
    save: '4. Download, then import',
    download: 'Download {{name}}',
    tryIt: 'Put map and table into Yiwang’s folder and try it first; nothing is written:',
    doIt: 'If all is well, import:',
  },
}
