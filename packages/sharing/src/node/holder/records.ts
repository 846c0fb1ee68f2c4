import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { lookupTag } from '@yiwang/sealing'
import type { Pool } from 'pg'
import { z } from 'zod'
import { SharingError } from '../../errors.ts'
import type { DataSetKeys } from './data-set-keys.ts'

const IV_BYTES = 12
const TAG_BYTES = 16

const contentSchema = z.object({ fields: z.record(z.string(), z.string()), divisionCode: z.string() })

/** What a department knows of one person in one data set. */
export interface SharedRecord {
  readonly idCard: string
  readonly fields: Readonly<Record<string, string>>
  /** where the person is registered, for grants limited to a division */
  readonly divisionCode: string
  readonly asOf: Date
}

export interface FoundRecord extends z.infer<typeof contentSchema> {
  readonly asOf: Date
}

/** Binds a record to its place: a row copied to another person or data set does not open. */
function additionalData(dataSetId: string, tag: string, asOf: Date): Buffer {
  return Buffer.from(JSON.stringify(['sharing-record/v1', dataSetId, tag, asOf.toISOString()]))
}

function encrypt(dataKey: Buffer, plain: string, aad: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', dataKey, iv).setAAD(aad)
  const ct = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), ct])
}

function decrypt(dataKey: Buffer, sealed: Buffer, aad: Buffer): unknown {
  try {
    const cipher = createDecipheriv('aes-256-gcm', dataKey, sealed.subarray(0, IV_BYTES)).setAAD(aad)
    cipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    const plain = Buffer.concat([cipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), cipher.final()])
    return JSON.parse(plain.toString('utf8')) as unknown
  } catch {
    throw new SharingError('record_damaged')
  }
}

function tagOf({ prfKey }: DataSetKeys, idCard: string): string {
  return lookupTag({ prfKey, kind: 'id-card', value: idCard })
}

/** Puts a person's record into a data set, in place of an earlier one; AES-256-GCM at rest, found by a keyed tag. */
export async function putRecord(pool: Pick<Pool, 'query'>, keys: DataSetKeys, record: SharedRecord): Promise<void> {
  const { idCard, fields, divisionCode, asOf } = record
  const tag = tagOf(keys, idCard)
  const sealed = encrypt(
    keys.dataKey,
    JSON.stringify({ fields, divisionCode }),
    additionalData(keys.dataSetId, tag, asOf),
  )
  await pool.query(
    `insert into sharing_records (data_set_id, tag, sealed, as_of) values ($1, $2, $3, $4)
     on conflict (data_set_id, tag) do update set sealed = excluded.sealed, as_of = excluded.as_of`,
    [keys.dataSetId, tag, sealed, asOf],
  )
}

/** A person's record, undefined when the data set has none; throws SharingError('record_damaged') when it was tampered with. */
export async function findRecord(
  pool: Pick<Pool, 'query'>,
  keys: DataSetKeys,
  idCard: string,
): Promise<FoundRecord | undefined> {
  const tag = tagOf(keys, idCard)
  const { rows } = await pool.query<{ sealed: Buffer; as_of: Date }>(
    'select sealed, as_of from sharing_records where data_set_id = $1 and tag = $2',
    [keys.dataSetId, tag],
  )
  const row = rows[0]
  if (row === undefined) return undefined
  const content = decrypt(keys.dataKey, row.sealed, additionalData(keys.dataSetId, tag, row.as_of))
  return { ...contentSchema.parse(content), asOf: row.as_of }
}
