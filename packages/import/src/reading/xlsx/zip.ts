import type { Readable } from 'node:stream'
import { fromBuffer, open, type Entry, type Options, type ZipFile } from 'yauzl'
import { ImportError } from '../../errors.ts'
import type { FileSource } from '../inspect-file.ts'

/** Parts of a workbook; none of real workbooks has more. */
const ENTRIES_MAX = 10_000
/** Unpacked bytes for each packed one: spreadsheets reach thirty, bombs a thousand. */
const RATIO_MAX = 200
/** Below this a part is let pass whatever its ratio. */
const SMALL = 1024 ** 2

/** A workbook's parts by name, each to be read once and no further than it says. */
export interface Zip {
  has(name: string): boolean
  /** the part's text in pieces; throws ImportError('workbook_too_large') beyond `maxBytes` unpacked */
  read(name: string, maxBytes: number): AsyncIterable<string>
  close(): void
}

const damaged = (part?: string): ImportError => new ImportError('workbook_damaged', part)

const OPTIONS: Options = { lazyEntries: true, autoClose: false, validateEntrySizes: true }

function openZip(source: FileSource): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const opened = (error: Error | null, zip: ZipFile): void => {
      if (error) reject(damaged())
      else resolve(zip)
    }
    if (typeof source === 'string') open(source, OPTIONS, opened)
    else fromBuffer(Buffer.from(source), OPTIONS, opened)
  })
}

function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry)
      if (entries.size > ENTRIES_MAX) reject(new ImportError('workbook_too_large'))
      else zip.readEntry()
    })
    zip.once('end', () => resolve(entries))
    zip.once('error', () => reject(damaged()))
    zip.readEntry()
  })
}

function openPart(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(damaged(entry.fileName))
      else resolve(stream)
    })
  })
}

function refuseBomb(entry: Entry, maxBytes: number): void {
  const { uncompressedSize, compressedSize, fileName } = entry
  const isInflated = uncompressedSize > SMALL && uncompressedSize > compressedSize * RATIO_MAX
  if (isInflated || uncompressedSize > maxBytes) throw new ImportError('workbook_too_large', fileName)
}

/** Opens a ZIP file; what a part says of its own size is believed only as a limit that it may not pass. */
export async function openZipFile(source: FileSource): Promise<Zip> {
  const zip = await openZip(source)
  const entries = await listEntries(zip).catch((error: unknown) => {
    zip.close()
    throw error
  })

  async function* read(name: string, maxBytes: number): AsyncGenerator<string> {
    const entry = entries.get(name)
    if (entry === undefined) throw damaged(name)
    refuseBomb(entry, maxBytes)
    const decoder = new TextDecoder('utf-8')
    const stream = await openPart(zip, entry)
    try {
      for await (const chunk of stream) yield decoder.decode(chunk as Buffer, { stream: true })
      yield decoder.decode()
    } catch (error) {
      if (error instanceof ImportError) throw error
      throw damaged(name)
    } finally {
      stream.destroy()
    }
  }

  return { has: (name) => entries.has(name), read, close: () => zip.close() }
}
