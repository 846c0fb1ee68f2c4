import type { RecordedEvent } from '@yiwang/kernel'
import type { Ledger } from '@yiwang/ledger'
import { PrivacyError } from '@yiwang/privacy/contracts'
import { chunkKeys, SealingError, type ChunkKey, type FileContext } from '@yiwang/sealing'
import { z } from 'zod'
import type { KeyStore } from '../keys/key-store.ts'

/** Where a file is asked for: the event it is attached to. */
export interface FileAsked {
  readonly matterId: string
  readonly eventId: string
  readonly fileId: string
}

/** Attachments as they stand in any event; unknown types hold people's files too. */
const attachedSchema = z.object({ attachments: z.array(z.object({ fileId: z.string() })) })

function isAttached(event: RecordedEvent, { matterId, fileId }: FileAsked): boolean {
  const attached = attachedSchema.safeParse(event.data)
  return event.matterId === matterId && (attached.data?.attachments ?? []).some((file) => file.fileId === fileId)
}

/**
 * The event of this matter that the file is attached to, from the own replica, never from the request. Where two apps claim one
 * event id nobody is believed: the lane of the one must not open a file of the other.
 */
export async function attachingEvent(ledger: Ledger, asked: FileAsked): Promise<RecordedEvent> {
  const events = await ledger.find([asked.eventId])
  if (events.length === 0) throw new PrivacyError('event_unknown')
  const [found, second] = events.filter((event) => isAttached(event, asked))
  if (found === undefined || second !== undefined) throw new PrivacyError('not_assigned', 'fileId')
  return found
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
