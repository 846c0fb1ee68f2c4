import { LedgerError } from '../errors.ts'

const encoder = new TextEncoder()
/** Escapes JSON.stringify writes for NUL and lone surrogates; escaped backslashes may match too, hence the second look. */
const SUSPICIOUS = /\\u0000|\\ud[89a-f]/

/** NATS refuses messages above 1 MiB, headers included; files travel as chunks beside the events. */
const MAX_BYTES = 900_000

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

/** Path of the first string PostgreSQL's text and jsonb cannot hold, undefined when there is none. */
function unstorablePath(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : path
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, item] of Object.entries(value)) {
    const at = path === '' ? name : `${path}.${name}`
    const found = isStorable(name) ? unstorablePath(item, at) : path
    if (found !== undefined) return found
  }
  return undefined
}

function stringify(data: unknown): string | undefined {
  try {
    return JSON.stringify(data) as string | undefined
  } catch (cause) {
    throw Object.assign(new LedgerError('data_invalid'), { cause })
  }
}

/** Event data as UTF-8 JSON; refuses NUL and lone surrogates, which no table could show afterwards. */
export function encodeData(data: unknown): Uint8Array {
  const json = stringify(data)
  if (json === undefined) throw new LedgerError('data_invalid')
  if (SUSPICIOUS.test(json)) {
    const path = unstorablePath(JSON.parse(json), '')
    if (path !== undefined) throw new LedgerError('text_invalid', path)
  }
  const bytes = encoder.encode(json)
  if (bytes.length > MAX_BYTES) throw new LedgerError('event_too_large', `${bytes.length}`)
  return bytes
}
