import { ImportError } from '../errors.ts'

type ForeignCode = 'file_is_picture' | 'file_is_pdf' | 'file_is_old_office' | 'file_is_archive'

/** How files begin that are no tables, as Latin-1, from a place on. */
const BEGINNINGS: ReadonlyArray<readonly [code: ForeignCode, beginning: string, from?: number]> = [
  ['file_is_picture', '\u00ff\u00d8\u00ff'],
  ['file_is_picture', '\u0089PNG'],
  ['file_is_picture', 'GIF8'],
  ['file_is_picture', 'WEBP', 8],
  ['file_is_picture', 'ftyp', 4],
  ['file_is_picture', 'II*\0'],
  ['file_is_picture', 'MM\0*'],
  ['file_is_pdf', '%PDF-'],
  ['file_is_old_office', '\u00d0\u00cf\u0011\u00e0'],
  ['file_is_archive', '\u001f\u008b'],
  ['file_is_archive', 'Rar!\u001a'],
  ['file_is_archive', '7z\u00bc\u00af'],
  ['file_is_archive', 'PK\u0005\u0006'],
]

/** Bytes by which a file is known. */
export const BEGINNING = 4096
/** Nobody types these; one or two make a row bad, many of them are no text. */
const CONTROLS_MIN = 8
const CONTROLS_SHARE = 0.02

const isControl = (byte: number): boolean => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d

/** Throws an ImportError saying what a file is when it is neither text nor a workbook. */
export function refuseForeign(start: Buffer): void {
  const text = start.toString('latin1')
  const known = BEGINNINGS.find(([, beginning, from = 0]) => text.startsWith(beginning, from))
  if (known !== undefined) throw new ImportError(known[0])
  const controls = start.filter(isControl).length
  if (controls >= CONTROLS_MIN && controls > start.length * CONTROLS_SHARE) throw new ImportError('file_not_text')
}
