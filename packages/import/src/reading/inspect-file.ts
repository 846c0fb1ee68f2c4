import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { ImportError } from '../errors.ts'
import { BEGINNING, refuseForeign } from './foreign-file.ts'

/** Where a file lies, or its bytes, where it is to be read without being put anywhere. */
export type FileSource = string | Uint8Array

/** What is to be known of a file before its rows are read. */
export interface FileFacts {
  readonly source: FileSource
  readonly bytes: number
  /** hex */
  readonly sha256: string
  readonly encoding: 'utf-8' | 'gb18030'
  readonly format: 'csv' | 'xlsx'
}

/**
 * Share of characters UTF-8 may fail on before the file is taken for GB18030. Of Chinese in GB18030 nearly all fail; a UTF-8
 * file with some broken bytes stays UTF-8, and only its broken rows are refused.
 */
const BROKEN_SHARE = 0.1

/** How every workbook begins, whatever its name says. */
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')

const PIECE = 64 * 1024

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** A file's bytes in pieces; throws ImportError('file_missing'). */
export async function* readBytes(source: FileSource): AsyncGenerator<Buffer> {
  if (typeof source !== 'string') {
    for (let at = 0; at < source.length; at += PIECE) yield Buffer.from(source.subarray(at, at + PIECE))
    return
  }
  try {
    for await (const chunk of createReadStream(source)) yield chunk as Buffer
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code !== 'ENOENT' && code !== 'EISDIR') throw error
    throw new ImportError('file_missing', source)
  }
}

/** Reads the whole file once: its hash and how it is encoded. Throws ImportError when it is neither text nor a workbook. */
export async function inspectFile(source: FileSource): Promise<FileFacts> {
  const hash = createHash('sha256')
  const decoder = new TextDecoder('utf-8')
  let bytes = 0
  let start = Buffer.alloc(0)
  let foreign = 0
  let broken = 0
  for await (const chunk of readBytes(source)) {
    hash.update(chunk)
    if (start.length < BEGINNING) start = Buffer.concat([start, chunk.subarray(0, BEGINNING - start.length)])
    bytes += chunk.length
    const text = decoder.decode(chunk, { stream: true })
    foreign += count(text, /[^\0-\x7f]/gu)
    broken += count(text, /\ufffd/gu)
  }
  const encoding = broken > foreign * BROKEN_SHARE ? 'gb18030' : 'utf-8'
  const format = start.subarray(0, ZIP.length).equals(ZIP) ? 'xlsx' : 'csv'
  if (format === 'csv') refuseForeign(start)
  return { source, bytes, sha256: hash.digest('hex'), encoding, format }
}
