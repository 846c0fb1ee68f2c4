import { FILE_BYTES_MAX } from '@yiwang/import/contracts'

/** What of a file leaves this computer: all of it, or only its beginning; nothing when it cannot be cut. */
export type FilePart = { readonly part: Blob; readonly isCut: boolean } | 'too-large'

const BEGINNING = 1024 ** 2
const NEW_LINE = 0x0a
const ZIP = [0x50, 0x4b, 0x03, 0x04]

async function isZip(file: Blob): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, ZIP.length).arrayBuffer())
  return ZIP.every((byte, at) => start[at] === byte)
}

/** A large table is cut after a whole line; of a workbook the end is needed, so it goes whole or not at all. */
export async function partOf(file: Blob): Promise<FilePart> {
  if (file.size <= FILE_BYTES_MAX) return { part: file, isCut: false }
  if (await isZip(file)) return 'too-large'
  const beginning = new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer())
  const end = beginning.lastIndexOf(NEW_LINE) + 1
  return { part: file.slice(0, end === 0 ? BEGINNING : end), isCut: true }
}
