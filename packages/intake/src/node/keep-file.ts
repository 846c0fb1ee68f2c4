import { inTransaction } from '@yiwang/ledger'
import { sealFile, type SealingPlace } from '@yiwang/sealing'
import type { Pool } from 'pg'
import type { Attachment } from '../events.ts'
import { sniffMediaType } from '../form/attachments.ts'
import { FIELD_PURPOSES, FIELD_SEALS } from '../form/field-seals.ts'
import { IntakeError } from '../errors.ts'

const { purpose, retention } = FIELD_SEALS.attachments
/** Photos of a story that was never sent are gone after a day. */
const UNSENT_HOURS = 24

interface KeptFile {
  readonly fileId: string
  readonly content: Uint8Array
  readonly receivedAt: Date
}

/**
 * Seals a file for the event it will belong to and keeps its chunks in this app's database; the content is never stored
 * otherwise. Answers with what stands in the event. Throws IntakeError('file_type_refused').
 */
export async function keepFile(pool: Pool, place: SealingPlace, file: KeptFile): Promise<Attachment> {
  const mediaType = sniffMediaType(file.content)
  if (mediaType === undefined) throw new IntakeError('file_type_refused', 'attachments')
  const { cell, eventId, subject } = place
  const { fileId, content, receivedAt } = file
  const context = { cell, eventId, subjectId: subject.subjectId, fileId }
  const { sha256, bytes, chunks } = sealFile({ publicKey: subject.publicKey, context, content })
  await inTransaction(pool, async (client) => {
    await client.query(
      `insert into intake_files (file_id, event_id, subject_id, sha256, bytes, media_type, received_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [fileId, eventId, subject.subjectId, sha256, bytes, mediaType, receivedAt],
    )
    for (const [index, chunk] of chunks.entries()) {
      await client.query(
        'insert into intake_file_chunks (file_id, chunk_index, sha256, content) values ($1, $2, $3, $4)',
        [fileId, index, chunk.sha256, chunk.bytes],
      )
    }
  })
  return { fileId, sha256, bytes, mediaType, purpose: FIELD_PURPOSES[purpose], retention }
}

/**
 * Marks files as belonging to a request about to be recorded; before and not after, so that a crash cannot lose one. False
 * when some are no longer there.
 */
export async function attachFiles(pool: Pool, fileIds: readonly string[], at: Date): Promise<boolean> {
  if (fileIds.length === 0) return true
  const { rowCount } = await pool.query(
    'update intake_files set attached_at = coalesce(attached_at, $2) where file_id = any($1)',
    [fileIds, at],
  )
  return rowCount === fileIds.length
}

/** What is kept of stories not yet sent: under how many keys, and how many files under this one. */
export async function countUnsent(pool: Pool, subjectId?: string): Promise<{ subjects: number; files: number }> {
  const { rows } = await pool.query<{ subjects: number; files: number }>(
    `select count(distinct subject_id) as subjects, count(*) filter (where subject_id = $1) as files
       from intake_files where attached_at is null`,
    [subjectId ?? null],
  )
  return { subjects: Number(rows[0]?.subjects ?? 0), files: Number(rows[0]?.files ?? 0) }
}

/** Deletes files whose request was never sent; answers how many. */
export async function sweepUnsentFiles(pool: Pool, now: Date): Promise<number> {
  const before = new Date(now.getTime() - UNSENT_HOURS * 3600_000)
  return await inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ file_id: string }>(
      'delete from intake_files where attached_at is null and received_at < $1 returning file_id',
      [before],
    )
    await client.query('delete from intake_file_chunks where file_id = any($1)', [rows.map((row) => row.file_id)])
    return rows.length
  })
}
