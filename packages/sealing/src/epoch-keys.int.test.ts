import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEpochKeyStore, type EpochKeyStore } from './epoch-keys.ts'
import { SealingError } from './errors.ts'
import { unwrapKey, wrapKey } from './wrap.ts'
import { generateSubjectKey } from './x25519.ts'

const NOVEMBER = new Date('2026-11-23T08:00:00Z')
let root: string
let directory: string
let masterKeyFile: string

function openStore(): EpochKeyStore {
  return createEpochKeyStore({ directory, masterKeyFile })
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'epoch-keys-'))
  directory = join(root, 'epochs')
  masterKeyFile = join(root, 'ceremony', 'master.key')
})
afterEach(() => rmSync(root, { recursive: true }))

describe('ceremony', () => {
  it('makes one master key that only its owner may read, and keeps it', () => {
    openStore().ceremony()
    expect(statSync(masterKeyFile).mode & 0o777).toBe(0o600)
    const key = readFileSync(masterKeyFile, 'utf8')
    openStore().ceremony()
    expect(readFileSync(masterKeyFile, 'utf8')).toBe(key)
  })

  it('refuses to make a new master key while epochs exist or ever existed', () => {
    const store = openStore()
    store.ceremony()
    const epoch = store.currentEpoch(NOVEMBER)
    rmSync(masterKeyFile)
    const missing = new SealingError('master_key_missing', masterKeyFile)
    expect(() => openStore().ceremony()).toThrow(missing)
    expect(() => openStore().epochKey(epoch)).toThrow(missing)
    expect(existsSync(masterKeyFile)).toBe(false)
    openStore().destroyEpoch(epoch)
    expect(() => openStore().ceremony()).toThrow(missing)
  })

  it('notices another master key before it is used', () => {
    openStore().ceremony()
    openStore().currentEpoch(NOVEMBER)
    rmSync(masterKeyFile)
    writeFileSync(masterKeyFile, Buffer.alloc(32, 9).toString('base64url'), { mode: 0o600 })
    expect(() => openStore().ceremony()).toThrow(new SealingError('epoch_not_openable', '2026-11'))
  })

  it('refuses a master key that others may read, or that is damaged', () => {
    openStore().ceremony()
    chmodSync(masterKeyFile, 0o640)
    expect(() => openStore().ceremony()).toThrow(new SealingError('master_key_exposed', masterKeyFile))
    chmodSync(masterKeyFile, 0o600)
    writeFileSync(masterKeyFile, 'half a key')
    expect(() => openStore().ceremony()).toThrow(new SealingError('master_key_damaged', masterKeyFile))
  })

  it('must come before the first epoch', () => {
    expect(() => openStore().currentEpoch(NOVEMBER)).toThrow(new SealingError('master_key_missing', masterKeyFile))
    expect(readdirSync(directory)).toEqual([])
  })
})

describe('epochs', () => {
  let store: EpochKeyStore
  beforeEach(() => {
    store = openStore()
    store.ceremony()
  })

  it('begin with the month in China', () => {
    expect(store.currentEpoch(new Date('2026-11-30T15:59:59Z'))).toBe('2026-11')
    expect(store.currentEpoch(new Date('2026-11-30T16:00:00Z'))).toBe('2026-12')
    expect(store.epochs()).toEqual(['2026-11', '2026-12'])
  })

  it('keep their key over restarts and from each other', () => {
    const november = store.epochKey(store.currentEpoch(NOVEMBER))
    expect(openStore().epochKey(openStore().currentEpoch(NOVEMBER))).toEqual(november)
    const december = store.epochKey(store.currentEpoch(new Date('2026-12-01T00:00:00Z')))
    expect(december.key).not.toEqual(november.key)
    expect(november.key).toHaveLength(32)
  })

  it('leave only encrypted files, readable by their owner', () => {
    const { key } = store.epochKey(store.currentEpoch(NOVEMBER))
    expect(readdirSync(directory)).toEqual(['2026-11.key'])
    expect(statSync(join(directory, '2026-11.key')).mode & 0o777).toBe(0o600)
    expect(Buffer.from(readFileSync(join(directory, '2026-11.key'), 'utf8'), 'base64url').includes(key)).toBe(false)
  })

  it('do not pass for one another', () => {
    store.currentEpoch(NOVEMBER)
    writeFileSync(join(directory, '2026-12.key'), readFileSync(join(directory, '2026-11.key')))
    expect(() => store.epochKey('2026-12')).toThrow(new SealingError('epoch_not_openable', '2026-12'))
  })

  it('are unreadable once destroyed, in this process and the next, and never begin again', () => {
    const subject = generateSubjectKey()
    const other = openStore()
    const epoch = store.currentEpoch(NOVEMBER)
    const epochKey = other.epochKey(epoch)
    const wrapped = wrapKey({ key: subject.privateKey, epochKey, subjectId: 's1' })
    expect(unwrapKey({ wrapped, epochKey: store.epochKey(epoch), subjectId: 's1' })).toBe(subject.privateKey)

    store.destroyEpoch(epoch)
    store.destroyEpoch(epoch)
    const destroyed = new SealingError('epoch_destroyed', epoch)
    expect(() => other.epochKey(epoch)).toThrow(destroyed)
    expect(() => openStore().epochKey(epoch)).toThrow(destroyed)
    expect(() => openStore().currentEpoch(NOVEMBER)).toThrow(destroyed)
    expect(existsSync(join(directory, '2026-11.key'))).toBe(false)
    expect(store.epochs()).toEqual([])
  })

  it('stay destroyed when an old copy of the file is put back', () => {
    const epoch = store.currentEpoch(NOVEMBER)
    const backup = readFileSync(join(directory, '2026-11.key'))
    store.destroyEpoch(epoch)
    writeFileSync(join(directory, '2026-11.key'), backup)
    expect(() => store.epochKey(epoch)).toThrow(new SealingError('epoch_destroyed', epoch))
  })

  it.each(['2026-13', '2026', '../x', ''])('are not named %j', (epoch) => {
    expect(() => store.epochKey(epoch)).toThrow(new SealingError('epoch_invalid', epoch))
  })

  it('are not invented', () => {
    expect(() => store.epochKey('2020-01')).toThrow(new SealingError('epoch_unknown', '2020-01'))
    expect(() => store.destroyEpoch('2020-01')).toThrow(new SealingError('epoch_unknown', '2020-01'))
  })
})

it('derives the same bytes for the same label only', () => {
  openStore().ceremony()
  const lookup = openStore().derivedKey('lookup')
  expect(lookup).toHaveLength(32)
  expect(openStore().derivedKey('lookup')).toEqual(lookup)
  expect(openStore().derivedKey('other')).not.toEqual(lookup)
})
