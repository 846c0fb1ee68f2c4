import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The characters of a base64 text that depend on nothing but these bytes, when they begin `shift` bytes into a group. */
function base64Core(bytes: Buffer, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
  return text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6))
}

function escaped(text: string): string {
  return Array.from(
    { length: text.length },
    (_, i) => String.raw`\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('')
}

/** How a text may lie somewhere without being sealed: plain, other encodings, escapes, inside base64 or hex. */
function formsOf(text: string): { readonly name: string; readonly bytes: Buffer }[] {
  const utf8 = Buffer.from(text)
  const base64 = [0, 1, 2].map((shift) => base64Core(utf8, shift))
  const forms: [string, Buffer | string][] = [
    ['utf-8', utf8],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16be', Buffer.from(text, 'utf16le').swap16()],
    ['percent', encodeURIComponent(text)],
    ['escaped', escaped(text)],
    ['hex', utf8.toString('hex')],
    ...base64.map((core): [string, string] => ['base64', core]),
    ...base64.map((core): [string, string] => ['base64url', core.replaceAll('+', '-').replaceAll('/', '_')]),
  ]
  const distinct = new Map(forms.map(([name, form]) => [Buffer.from(form as string).toString('latin1'), name]))
  return [...distinct].map(([form, name]) => ({ name, bytes: Buffer.from(form, 'latin1') }))
}

/** Names what of some texts is found in bytes, each with its form: `phone (base64)`. */
export type Finder = (bytes: Buffer) => string[]

/** Bytes as a pattern that matches just them in a latin1 text. */
function literal(bytes: Buffer): string {
  return [...bytes].map((byte) => String.raw`\x${byte.toString(16).padStart(2, '0')}`).join('')
}

/** A finder for these texts, by name. */
export function finderOf(texts: Readonly<Record<string, string>>): Finder {
  const wanted = Object.entries(texts).flatMap(([name, text]) =>
    formsOf(text).map((form) => ({ label: `${name} (${form.name})`, bytes: form.bytes })),
  )
  // One pass tells for most bytes that there is nothing; only then is each form looked for by itself.
  const any = new RegExp(wanted.map((form) => literal(form.bytes)).join('|'))
  return (bytes) => {
    if (!any.test(bytes.toString('latin1'))) return []
    return wanted.filter((form) => bytes.includes(form.bytes)).map(({ label }) => label)
  }
}

/** Every file below a folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
