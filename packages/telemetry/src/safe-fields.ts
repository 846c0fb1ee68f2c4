/**
 * The only fields logs and spans may carry: what the machine did, never whom it did it for. Subject ids, receipt numbers,
 * URLs, free reasons and anything a person typed are left out on purpose.
 */
export const SAFE_FIELDS = [
  'method',
  'route',
  'status',
  'ms',
  'bytes',
  'count',
  'attempt',
  'retryInMs',
  'app',
  'role',
  'cell',
  'version',
  'port',
  'pid',
  'signal',
  'service',
  'operation',
  'what',
  'check',
  'state',
  'lane',
  'origin',
  'seq',
  'position',
  'pending',
  'lag',
  'batch',
  'stream',
  'consumer',
  'natsSubject',
  'eventId',
  'eventType',
  'commandId',
  'causationId',
  'requestId',
  'matterId',
  'queryId',
  'grantId',
  'dataSet',
  'unitId',
  'projection',
  'policy',
  'effect',
  'timer',
  'migration',
  'database',
  'epoch',
  'keyId',
  'code',
  'errorName',
  'field',
  'purpose',
  'accepted',
  'rejected',
  'duplicates',
  'file',
] as const

export type SafeField = (typeof SAFE_FIELDS)[number]
export type SafeValue = string | number | boolean

const MAX_TEXT = 200
const WORD = /^[A-Za-z]{1,40}$/
const MOBILE = /(?<![0-9A-Za-z-])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![0-9A-Za-z-])/g
const ID_CARD = /(?<![0-9A-Za-z-])[1-9]\d{16}[\dXx](?![0-9A-Za-z-])/g

/** A last net under texts that ought to be constant: mobile and identity numbers masked, the rest cut at 200 characters. */
export function safeText(text: string): string {
  return text.replaceAll(ID_CARD, '〔…〕').replaceAll(MOBILE, '〔…〕').slice(0, MAX_TEXT)
}

function safeValue(value: unknown): SafeValue | undefined {
  if (typeof value === 'string') return safeText(value)
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined
}

/** What passed the list, and the names of what did not (`?` for a name that could itself be data). */
export interface SiftedFields {
  readonly kept: Readonly<Record<string, SafeValue>>
  readonly dropped: readonly string[]
}

/** Keeps plain values of allowed fields; everything else, nested objects included, is dropped. */
export function siftFields(fields: object, allowed: ReadonlySet<string>): SiftedFields {
  const kept: Record<string, SafeValue> = {}
  const dropped: string[] = []
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue
    const safe = allowed.has(name) ? safeValue(value) : undefined
    if (safe === undefined) dropped.push(WORD.test(name) ? name : '?')
    else kept[name] = safe
  }
  return { kept, dropped }
}
