import { ATTACHMENT_BYTES_MAX, ATTACHMENTS_MAX, type MediaType } from '../events.ts'
import type { FieldProblem } from './problems.ts'

const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, i) => bytes[at + i] === byte)

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))

/** What a file is by its first bytes, whatever it is called; undefined for anything not accepted. */
export function sniffMediaType(bytes: Uint8Array): MediaType | undefined {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp'
  if (ascii(bytes, 4, 8) === 'ftyp' && HEIC_BRANDS.has(ascii(bytes, 8, 12))) return 'image/heic'
  return ascii(bytes, 0, 5) === '%PDF-' ? 'application/pdf' : undefined
}

/** A file as it was sent; its name is shown back in problems and never stored. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

function problemOf({ name, bytes }: SentFile): Omit<FieldProblem, 'field'> | undefined {
  if (bytes.length === 0) return { code: 'file_empty', sentence: `「${name}」是空文件，请重新选择。` }
  if (bytes.length > ATTACHMENT_BYTES_MAX) {
    return { code: 'file_too_large', sentence: `「${name}」超过 10 MB，请压缩后再上传。` }
  }
  if (sniffMediaType(bytes) !== undefined) return undefined
  return {
    code: 'file_type_refused',
    sentence: `「${name}」不是照片或 PDF。可以上传 JPG、PNG、WebP、HEIC 照片和 PDF。`,
  }
}

/** What is wrong with the files of a form: too many, empty, too large, or not what they are called. */
export function attachmentProblems(files: readonly SentFile[]): FieldProblem[] {
  const field = 'attachments'
  const tooMany =
    files.length > ATTACHMENTS_MAX
      ? [
          {
            field,
            code: 'files_too_many',
            sentence: `最多上传 ${ATTACHMENTS_MAX} 个文件，这次选了 ${files.length} 个。`,
          },
        ]
      : []
  return [...tooMany, ...files.flatMap((file) => problemOf(file) ?? []).map((problem) => ({ field, ...problem }))]
}
