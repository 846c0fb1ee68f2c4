import type { Clock, IdSource } from '@yiwang/kernel'
import type { SealingPlace } from '@yiwang/sealing'
import type { Pool } from 'pg'
import type { FileHome } from './chunks.ts'
import { FilesError } from './errors.ts'
import {
  attachFiles,
  countUnsent,
  countUnsentOf,
  filesKeptFor,
  keepFile,
  type FilesOfEvent,
  type KeptFile,
} from './kept-files.ts'

/** Files chosen, taken away and chosen again are kept until swept. */
const TIMES_CHOSEN = 3
/** Of all forms together: nobody can fill the disk with files never sent. */
const UNSENT_BYTES_MAX = 2 * 1024 * 1024 * 1024
/** Of one worker's: nobody takes the room of all desks. */
const WORKERS_BYTES_MAX = 256 * 1024 * 1024

/** Who chooses, and where it is kept. */
export interface Choosing {
  readonly pool: Pool
  readonly ids: IdSource
  readonly clock: Clock
  /** the worker's account */
  readonly keptBy: string
}

/** A file a worker chose for what they are about to send. */
export interface ChosenFile<MediaType extends string> {
  readonly content: Uint8Array
  /** by its first bytes, whatever it is called; undefined for what is not accepted */
  readonly mediaType: MediaType | undefined
  /** how many files there may be, and how large one */
  readonly most: { readonly files: number; readonly bytes: number }
}

function acceptedType<MediaType extends string>({ content, mediaType, most }: ChosenFile<MediaType>): MediaType {
  if (content.length === 0) throw new FilesError('file_empty', 'file')
  if (content.length > most.bytes) throw new FilesError('file_too_large', 'file')
  if (mediaType === undefined) throw new FilesError('file_type_refused', 'file')
  return mediaType
}

/** Seals and keeps a file for the event it will stand in; nothing is recorded. Throws FilesError naming what is wrong. */
export async function keepChosen<MediaType extends string>(
  { pool, ids, clock, keptBy }: Choosing,
  place: SealingPlace,
  chosen: ChosenFile<MediaType>,
): Promise<KeptFile<MediaType>> {
  const mediaType = acceptedType(chosen)
  const { content, most } = chosen
  const own = await countUnsentOf(pool, keptBy)
  if (own.bytes + content.length > WORKERS_BYTES_MAX) throw new FilesError('files_of_yours_waiting', 'file')
  const { files, bytes } = await countUnsent(pool, place.subject.subjectId)
  if (files >= most.files * TIMES_CHOSEN) throw new FilesError('files_too_many', 'file')
  if (bytes + content.length > UNSENT_BYTES_MAX) throw new FilesError('files_busy', 'file')
  return await keepFile(pool, place, { fileId: ids.next(), content, mediaType, receivedAt: clock.now(), keptBy })
}

/** Under whose key files of an event about to be recorded are sealed; undefined when there are none. */
export async function findSubjectOfChosen(pool: Pool, eventId: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ subject_id: string }>(
    'select subject_id from files_kept where event_id = $1 order by received_at, file_id limit 1',
    [eventId],
  )
  return rows[0]?.subject_id
}

/**
 * The files chosen for an event, as it will name them, in the order chosen. Throws FilesError('files_gone') when one is no longer
 * there, was sealed for another event, or under another person's key.
 */
export async function attachChosen(
  home: FileHome,
  { eventId, fileIds, at }: FilesOfEvent,
  subjectId: string,
): Promise<KeptFile<string>[]> {
  const kept = await filesKeptFor(home.pool, { eventId, fileIds, subjectId })
  const isWhole = kept.length === fileIds.length && (await attachFiles(home, { eventId, fileIds, at }))
  if (!isWhole) throw new FilesError('files_gone', 'attachments')
  return kept
}
