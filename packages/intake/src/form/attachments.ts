import { listText, type ByLocale, type Locale } from '@yiwang/kernel'
import { ATTACHMENT_BYTES_MAX, type MediaType } from '../events.ts'
import { en } from './words/en.ts'
import { zhCN } from './words/zh-cn.ts'

const WORDS: ByLocale<typeof zhCN.files> = { 'zh-CN': zhCN.files, en: en.files }

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

/** What can be wrong with a file. */
export type FileFault = keyof typeof zhCN.files

/** What is wrong with a file by itself; undefined when it is well. */
export function fileFault(bytes: Uint8Array): FileFault | undefined {
  if (bytes.length === 0) return 'file_empty'
  if (bytes.length > ATTACHMENT_BYTES_MAX) return 'file_too_large'
  return sniffMediaType(bytes) === undefined ? 'file_type_refused' : undefined
}

const QUOTED: ByLocale<(name: string) => string> = { 'zh-CN': (name) => `「${name}」`, en: (name) => `“${name}”` }

/** What to do about files that were not taken for one reason; their names are shown back and never stored. */
export const fileSentence = (fault: FileFault, names: readonly string[], locale: Locale): string =>
  WORDS[locale][fault](listText(names.map(QUOTED[locale]), locale))
