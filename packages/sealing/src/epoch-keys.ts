import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SealingError } from './errors.ts'
import { parseMasterKeyText } from './master-key-shares.ts'
import { createSecretFile, destroySecretFile, findSecret, isExposed } from './secret-file.ts'
import type { EpochKey } from './wrap.ts'

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const EPOCH = /^\d{4}-(0[1-9]|1[0-2])$/
/** China keeps one time all year, so a month there begins 8 hours before it does in UTC. */
const CHINA_OFFSET_MS = 8 * 3_600_000

/**
 * Monthly wrapping keys, each a file `<epoch>.key` encrypted under the master key. Reads and writes tiny files
 * synchronously; nothing of it is ever in PostgreSQL, so a restored database backup brings no destroyed key back.
 */
export interface EpochKeyStore {
  /**
   * Makes the master key (0600) when there is neither key nor epoch yet. Throws 'master_key_missing' when there ever were
   * epochs: a new key would open none of them; throws 'epoch_not_openable' when the master key is not theirs.
   */
  ceremony(): void
  /** epoch of a moment in China's time (`YYYY-MM`), its key made when it is the first of that month */
  currentEpoch(now: Date): string
  /** throws SealingError 'epoch_unknown', 'epoch_destroyed', 'epoch_not_openable' or 'master_key_missing' */
  epochKey(epoch: string): EpochKey
  /** epochs whose key exists, oldest first */
  epochs(): string[]
  /** destroys a month's key for good and leaves a mark; wraps still needed must have moved to another epoch before */
  destroyEpoch(epoch: string): void
  /** 32 bytes out of the master key for another purpose, e.g. the lookup PRF; the same label gives the same bytes */
  derivedKey(label: string): Buffer
}

function parseMasterKey(text: string, file: string): Buffer {
  if (isExposed(file)) throw new SealingError('master_key_exposed', file)
  return parseMasterKeyText(text, file)
}

function encryptEpochKey(masterKey: Buffer, { epoch, key }: EpochKey): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', masterKey, nonce).setAAD(Buffer.from(`yiwang/epoch-key/v1 ${epoch}`))
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

function decryptEpochKey(masterKey: Buffer, epoch: string, text: string): EpochKey {
  const sealed = Buffer.from(text, 'base64url')
  try {
    const nonce = sealed.subarray(0, NONCE_BYTES)
    const decipher = createDecipheriv('aes-256-gcm', masterKey, nonce, { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.from(`yiwang/epoch-key/v1 ${epoch}`)).setAuthTag(sealed.subarray(-TAG_BYTES))
    return { epoch, key: Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]) }
  } catch {
    throw new SealingError('epoch_not_openable', epoch)
  }
}

/**
 * Opens the store of monthly epoch keys; creates its directories, never a key.
 * @example
 * const store = createEpochKeyStore({ directory: `${state}/epochs`, masterKeyFile: `${state}/master.key` })
 * store.ceremony()
 * const wrapped = wrapKey({ key, epochKey: store.epochKey(store.currentEpoch(clock.now())), subjectId })
 */
export function createEpochKeyStore(options: {
  readonly directory: string
  readonly masterKeyFile: string
}): EpochKeyStore {
  const { directory, masterKeyFile } = options
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  mkdirSync(dirname(masterKeyFile), { recursive: true, mode: 0o700 })

  const keyFile = (epoch: string): string => {
    if (!EPOCH.test(epoch)) throw new SealingError('epoch_invalid', epoch)
    return join(directory, `${epoch}.key`)
  }
  const tombstone = (epoch: string): string => `${keyFile(epoch)}.destroyed`
  const epochs = (): string[] =>
    readdirSync(directory)
      .filter((name) => name.endsWith('.key'))
      .map((name) => name.slice(0, -'.key'.length))
      .filter((name) => EPOCH.test(name))
      .toSorted()
  const hasHistory = (): boolean =>
    epochs().length > 0 || readdirSync(directory).some((name) => name.endsWith('.destroyed'))
  const masterKey = (): Buffer => {
    const text = findSecret(masterKeyFile)
    if (text === undefined) throw new SealingError('master_key_missing', masterKeyFile)
    return parseMasterKey(text, masterKeyFile)
  }
  const assertNotDestroyed = (epoch: string): void => {
    if (existsSync(tombstone(epoch))) throw new SealingError('epoch_destroyed', epoch)
  }

  return {
    epochs,
    ceremony() {
      if (!existsSync(masterKeyFile) && hasHistory()) throw new SealingError('master_key_missing', masterKeyFile)
      if (!existsSync(masterKeyFile))
        createSecretFile(masterKeyFile, `${randomBytes(KEY_BYTES).toString('base64url')}\n`)
      const key = masterKey()
      // another master key must be noticed before a new month is begun under it
      for (const epoch of epochs()) decryptEpochKey(key, epoch, findSecret(keyFile(epoch)) ?? '')
    },
    currentEpoch(now) {
      const epoch = new Date(now.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 7)
      assertNotDestroyed(epoch)
      if (!existsSync(keyFile(epoch)))
        createSecretFile(keyFile(epoch), encryptEpochKey(masterKey(), { epoch, key: randomBytes(KEY_BYTES) }))
      return epoch
    },
    epochKey(epoch) {
      assertNotDestroyed(epoch)
      const text = findSecret(keyFile(epoch))
      if (text === undefined) throw new SealingError('epoch_unknown', epoch)
      return decryptEpochKey(masterKey(), epoch, text)
    },
    destroyEpoch(epoch) {
      if (!existsSync(keyFile(epoch)) && !existsSync(tombstone(epoch))) throw new SealingError('epoch_unknown', epoch)
      createSecretFile(tombstone(epoch), '')
      destroySecretFile(keyFile(epoch))
    },
    derivedKey: (label) => Buffer.from(hkdfSync('sha256', masterKey(), '', `yiwang/derived/v1 ${label}`, KEY_BYTES)),
  }
}
