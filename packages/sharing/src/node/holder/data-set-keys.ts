import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeSchema } from '@yiwang/services/contracts'
import { generateSubjectKey } from '@yiwang/sealing'
import { z } from 'zod'
import { SharingError } from '../../errors.ts'

const fileSchema = z.object({
  /** AES-256 key of the records */
  dataKey: z.string(),
  /** key of the lookup tags */
  prfKey: z.string(),
  /** X25519 pair queries are sealed to */
  publicKey: z.string(),
  privateKey: z.string(),
})

/** The keys of one data set, which its holder keeps outside PostgreSQL: a stolen database tells nothing. */
export interface DataSetKeys {
  readonly dataSetId: string
  readonly dataKey: Buffer
  readonly prfKey: Buffer
  readonly publicKey: string
  readonly privateKey: string
}

function fileOf(folder: string, dataSetId: string): string {
  return join(folder, `sharing-${codeSchema.parse(dataSetId)}.json`)
}

/** Reads a data set's keys from `<folder>/sharing-<id>.json`; throws SharingError('keys_missing'). */
export function readDataSetKeys(folder: string, dataSetId: string): DataSetKeys {
  const file = fileOf(folder, dataSetId)
  if (!existsSync(file)) throw new SharingError('keys_missing')
  const { dataKey, prfKey, publicKey, privateKey } = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64url')
  return { dataSetId, dataKey: bytes(dataKey), prfKey: bytes(prfKey), publicKey, privateKey }
}

/** Makes a data set's keys, unless there are any, in a file only its owner may read. */
export function ensureDataSetKeys(folder: string, dataSetId: string): DataSetKeys {
  const file = fileOf(folder, dataSetId)
  if (!existsSync(file)) {
    const secret = (): string => randomBytes(32).toString('base64url')
    const keys = { dataKey: secret(), prfKey: secret(), ...generateSubjectKey() }
    writeFileSync(file, JSON.stringify(keys), { mode: 0o600, flag: 'wx' })
  }
  return readDataSetKeys(folder, dataSetId)
}
