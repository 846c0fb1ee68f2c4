import type { SealedBox } from '@yiwang/kernel'
import { fromBase64url } from './base64url.ts'
import { SealingError } from './errors.ts'
import { createHpke } from './hpke.ts'
import { isJsonValue } from './json-value.ts'
import { pad, unpad } from './padding.ts'
import { readPrivateKey, readPublicKey } from './x25519.ts'

const hpke = createHpke('yiwang/sealed-box/v1')
const FIELD_NAME = /^[a-z][A-Za-z0-9]{0,63}$/
const DURATION = /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/

/** Where a box belongs; a box opens nowhere else. */
export interface BoxContext {
  /** administrative cell, e.g. `510112` */
  readonly cell: string
  readonly eventId: string
  readonly subjectId: string
  /** name of the box when its event holds several of one subject, e.g. `content` */
  readonly box?: string
}

/** A value to seal, with why (目的) it is kept and how long (保存期限, ISO 8601 duration such as `P3Y`). */
export interface FieldToSeal {
  readonly value: unknown
  readonly purpose: string
  readonly retention: string
}

type ClearFields = SealedBox['fields']

function checked(fields: Readonly<Record<string, FieldToSeal>>): void {
  const names = Object.keys(fields)
  if (names.length === 0) throw new SealingError('fields_empty')
  for (const [name, field] of Object.entries(fields)) {
    if (!FIELD_NAME.test(name)) throw new SealingError('field_name_invalid', name)
    if (field.purpose.trim() === '') throw new SealingError('purpose_missing', name)
    if (!DURATION.test(field.retention)) throw new SealingError('retention_invalid', name)
    if (!isJsonValue(field.value)) throw new SealingError('value_not_json', name)
  }
}

/** Binds a box to its place and to what its clear part promises; sorted, because a database may reorder object keys. */
function additionalData(context: BoxContext, fields: ClearFields): Buffer {
  const clear = Object.keys(fields)
    .toSorted()
    .map((name) => [name, fields[name]?.purpose, fields[name]?.retention])
  const { cell, eventId, subjectId, box } = context
  return Buffer.from(JSON.stringify([1, cell, eventId, subjectId, box ?? '', clear]))
}

function mapFields<T>(
  fields: Readonly<Record<string, FieldToSeal>>,
  pick: (field: FieldToSeal) => T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, pick(field)]))
}

/**
 * Seals the personal fields of one subject in one event (HPKE, RFC 9180 base mode: X25519, HKDF-SHA256, AES-256-GCM).
 * Values are padded to multiples of 256 bytes. Throws SealingError naming the field, or 'key_invalid'.
 * @example
 * seal({ publicKey, context: { cell, eventId, subjectId },
 *        fields: { phone: { value: '13800000000', purpose: '联系反映人', retention: 'P3Y' } } })
 */
export function seal(request: {
  readonly publicKey: string
  readonly context: BoxContext
  readonly fields: Readonly<Record<string, FieldToSeal>>
}): SealedBox {
  checked(request.fields)
  const fields = mapFields(request.fields, ({ purpose, retention }) => ({ purpose, retention }))
  const values = JSON.stringify(mapFields(request.fields, ({ value }) => value))
  const to = readPublicKey(request.publicKey)
  const { enc, ct } = sealTo(to, additionalData(request.context, fields), pad(Buffer.from(values)))
  return {
    v: 1,
    subjectId: request.context.subjectId,
    epk: enc.toString('base64url'),
    ct: ct.toString('base64url'),
    fields,
  }
}

/** A public key of small order (RFC 7748 section 6.1) parses but cannot be sealed to. */
function sealTo(...parts: Parameters<typeof hpke.seal>): ReturnType<typeof hpke.seal> {
  try {
    return hpke.seal(...parts)
  } catch {
    throw new SealingError('key_invalid')
  }
}

function sameNames(values: object, fields: ClearFields): boolean {
  return Object.keys(values).toSorted().join() === Object.keys(fields).toSorted().join()
}

function openOrThrow(privateKey: string, context: BoxContext, box: SealedBox): Record<string, unknown> {
  const enc = fromBase64url(box.epk)
  const ct = fromBase64url(box.ct)
  if (enc === undefined || ct === undefined || (box.v as number) !== 1 || box.subjectId !== context.subjectId)
    throw new SealingError('box_not_openable')
  const padded = hpke.open(readPrivateKey(privateKey), additionalData(context, box.fields), { enc, ct })
  const values = JSON.parse(unpad(padded).toString()) as Record<string, unknown>
  if (!sameNames(values, box.fields)) throw new SealingError('box_not_openable')
  return values
}

/**
 * Values of a sealed box by field name. Throws SealingError('box_not_openable'), without saying why, when the key is
 * another, when any part of the box or its clear fields was changed, or when it was moved to another event.
 * @example const { phone } = open({ privateKey, context: { cell, eventId, subjectId }, box })
 */
export function open(request: {
  readonly privateKey: string
  readonly context: BoxContext
  readonly box: SealedBox
}): Record<string, unknown> {
  try {
    return openOrThrow(request.privateKey, request.context, request.box)
  } catch {
    throw new SealingError('box_not_openable')
  }
}
