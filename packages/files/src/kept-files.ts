import { inTransaction } from '@yiwang/ledger'
import { sealFile, type SealingPlace } from '@yiwang/sealing'
import type { Pool } from 'pg'
import type { FileHome } from './chunks.ts'
import { FilesError } from './errors.ts'
import { withoutMetadata } from './without-metadata.ts'

/** Files of a form that was never sent are gone after a day. */
const UNSENT_HOURS = 24
/** What was attached before has been looked at many times. */
const LOOKED_BACK_DAYS = 3

/** A file as it arrived. */
export interface ArrivedFile<MediaType extends string> {
  readonly fileId: string
  readonly content: Uint8Array
  /** by its first bytes, whatever it was called */
  readonly mediaType: MediaType
  readonly receivedAt: Date
  /** account of the worker who chose it; what workers choose for one event lies under one key */
  readonly keptBy?: string
}

/** A file as its event names it. */
export interface KeptFile<MediaType extends string> {
  readonly fileId: string
  /** of the sealed chunks, one after the other, hex */
  readonly sha256: string
  /** sealed size */
  readonly bytes: number
  readonly mediaType: MediaType
}

type Client = Parameters<Parameters<typeof inTransaction>[1]>[0]

/** Two files chosen at once for one event would lie under two keys, and one of them be lost: the second is told. */
async function assertOneKey(client: Client, { eventId, subject }: SealingPlace): Promise<void> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [eventId])
  const { rows } = await client.query(
    'select from files_kept where event_id = $1 and subject_id <> $2 and kept_by is not null limit 1',
    [eventId, subject.subjectId],
  )
  if (rows.length > 0) throw new FilesError('files_under_other_key', 'file')
}

/**
 * Seals a file for the event it will belong to and keeps its chunks in this app's database; the content is never stored
 * otherwise. Answers with what stands in the event. Throws FilesError('files_under_other_key').
 */
export async function keepFile<MediaType extends string>(
  pool: Pool,
  place: SealingPlace,
  { fileId, content, mediaType, receivedAt, keptBy }: ArrivedFile<MediaType>,
): Promise<KeptFile<MediaType>> {
  const { cell, eventId, subject } = place
  const context = { cell, eventId, subjectId: subject.subjectId, fileId }
  const bare = withoutMetadata(content, mediaType)
  const { sha256, bytes, chunks } = sealFile({ publicKey: subject.publicKey, context, content: bare })
  await inTransaction(pool, async (client) => {
    if (keptBy !== undefined) await assertOneKey(client, place)
    await client.query(
      `insert into files_kept (file_id, event_id, subject_id, sha256, bytes, media_type, received_at, kept_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [fileId, eventId, subject.subjectId, sha256, bytes, mediaType, receivedAt, keptBy ?? null],
    )
    for (const [index, chunk] of chunks.entries()) {
      await client.query('insert into files_chunks (file_id, chunk_index, sha256, content) values ($1, $2, $3, $4)', [
        fileId,
        index,
        chunk.sha256,
        chunk.bytes,
      ])
    }
  })
  return { fileId, sha256, bytes, mediaType }
}

/** Files about to be attached to an event. */
export interface FilesOfEvent {
  readonly eventId: string
  readonly fileIds: readonly string[]
  readonly at: Date
}

/**
 * Marks files as belonging to an event about to be recorded; before and not after, so that a crash cannot lose one. Once the
 * event stands nothing more is attached to it: what came later counts as never sent. False when some are no longer there, or
 * were sealed for another event.
 */
export async function attachFiles(
  { pool, origin }: FileHome,
  { eventId, fileIds, at }: FilesOfEvent,
): Promise<boolean> {
  if (fileIds.length === 0) return true
  const { rowCount } = await pool.query(
    `update files_kept
        set attached_at = case
          when exists (select from ledger_events where id = $1 and origin = $4) then attached_at
          else $3
        end
      where event_id = $1 and file_id = any($2)`,
    [eventId, fileIds, at, origin],
  )
  return rowCount === new Set(fileIds).size
}

interface Wanted extends Pick<FilesOfEvent, 'eventId' | 'fileIds'> {
  readonly subjectId: string
}

/** Files kept for this event under this key, of those asked for, in the order asked for. */
export async function filesKeptFor(pool: Pool, { eventId, fileIds, subjectId }: Wanted): Promise<KeptFile<string>[]> {
  const { rows } = await pool.query<{ file_id: string; sha256: string; bytes: number; media_type: string }>(
    `select file_id, sha256, bytes, media_type from files_kept
      where event_id = $1 and file_id = any($2) and subject_id = $3`,
    [eventId, fileIds, subjectId],
  )
  return fileIds.flatMap((fileId) => {
    const row = rows.find((candidate) => candidate.file_id === fileId)
    return row === undefined ? [] : [{ fileId, sha256: row.sha256, bytes: row.bytes, mediaType: row.media_type }]
  })
}

/** What is kept of forms not yet sent: under how many keys, how many files under this one, and how many bytes in all. */
export interface Unsent {
  readonly subjects: number
  readonly files: number
  readonly bytes: number
}

/** What is kept of forms not yet sent. */
export async function countUnsent(pool: Pool, subjectId?: string): Promise<Unsent> {
  const { rows } = await pool.query<Record<keyof Unsent, string>>(
    `select count(distinct subject_id) as subjects, count(*) filter (where subject_id = $1) as files, sum(bytes) as bytes
       from files_kept where attached_at is null`,
    [subjectId ?? null],
  )
  const [row] = rows
  return { subjects: Number(row?.subjects ?? 0), files: Number(row?.files ?? 0), bytes: Number(row?.bytes ?? 0) }
}

/** What one worker has chosen and not sent: under how many keys, and how many bytes. */
export async function countUnsentOf(pool: Pool, keptBy: string): Promise<Pick<Unsent, 'subjects' | 'bytes'>> {
  const { rows } = await pool.query<{ subjects: string; bytes: string | null }>(
    'select count(distinct subject_id) as subjects, sum(bytes) as bytes from files_kept where attached_at is null and kept_by = $1',
    [keptBy],
  )
  return { subjects: Number(rows[0]?.subjects ?? 0), bytes: Number(rows[0]?.bytes ?? 0) }
}

/**
 * Deletes files whose form was never sent, and those attached to an event that was then never recorded or does not name them:
 * nobody tries for a day. Answers how many.
 */
export async function sweepUnsentFiles({ pool, origin }: FileHome, now: Date): Promise<number> {
  const before = new Date(now.getTime() - UNSENT_HOURS * 3600_000)
  return await inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ file_id: string }>(
      `delete from files_kept f
        where received_at < $1
          and (attached_at is null or (attached_at between $3 and $1 and not exists (
            select from ledger_events e
             where e.id = f.event_id and e.origin = $2
               and position(f.file_id::text in convert_from(e.data, 'UTF8')) > 0)))
       returning file_id`,
      [before, origin, new Date(before.getTime() - LOOKED_BACK_DAYS * 86_400_000)],
    )
    await client.query('delete from files_chunks where file_id = any($1)', [rows.map((row) => row.file_id)])
    return rows.length
  })
}
