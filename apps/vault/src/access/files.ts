import { findAttached, type Attached, type FileAsked } from '@yiwang/files'
import type { Ledger } from '@yiwang/ledger'
import { PrivacyError } from '@yiwang/privacy/contracts'
import { chunkKeys, SealingError, type ChunkKey, type FileContext } from '@yiwang/sealing'
import type { KeyStore } from '../keys/key-store.ts'

/** The file as the own replica has it, never as the request says. Throws PrivacyError. */
export async function getAttached(ledger: Pick<Ledger, 'find'>, asked: FileAsked): Promise<Attached> {
  const found = await findAttached(ledger, asked)
  if (found !== undefined) return found
  const isKnown = (await ledger.find([asked.eventId])).length > 0
  throw isKnown ? new PrivacyError('not_assigned', 'fileId') : new PrivacyError('event_unknown')
}

/** The private key of a person; throws PrivacyError 'erased' once it was destroyed, 'not_openable' when there never was one. */
export async function privateKeyOf(keys: KeyStore, subjectId: string): Promise<string> {
  const key = (await keys.states([subjectId])).get(subjectId)
  if (key?.state === 'destroyed') throw new PrivacyError('erased')
  if (key?.state !== 'kept') throw new PrivacyError('not_openable')
  return key.privateKey
}

/** Keys of the file's chunks; they open no other file. Throws PrivacyError('not_openable'). */
export function keysOfFile(privateKey: string, context: FileContext, heads: readonly string[]): ChunkKey[] {
  try {
    return chunkKeys({ privateKey, context, heads })
  } catch (error) {
    if (error instanceof SealingError) throw new PrivacyError('not_openable', context.fileId)
    throw error
  }
}
