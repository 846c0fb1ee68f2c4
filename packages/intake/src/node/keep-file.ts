import {
  attachChosen,
  FilesError,
  keepChosen,
  keepFile as keepSealed,
  type ArrivedFile,
  type Choosing,
} from '@yiwang/files'
import type { Clock } from '@yiwang/kernel'
import type { Ledger } from '@yiwang/ledger'
import type { SealingPlace } from '@yiwang/sealing'
import type { Pool } from 'pg'
import { ATTACHMENT_BYTES_MAX, ATTACHMENTS_MAX, mediaTypeSchema, type Attachment } from '../events.ts'
import { sniffMediaType } from '../form/attachments.ts'
import { FIELD_PURPOSES, FIELD_SEALS } from '../form/field-seals.ts'

const SEAL = {
  purpose: FIELD_PURPOSES[FIELD_SEALS.attachments.purpose],
  retention: FIELD_SEALS.attachments.retention,
}

/**
 * Seals and keeps a file for the event it will belong to, when it is one that is accepted. Answers with what stands in the
 * event. Throws FilesError('file_type_refused').
 */
export async function keepFile(
  pool: Pool,
  place: SealingPlace,
  file: Omit<ArrivedFile<string>, 'mediaType'>,
): Promise<Attachment> {
  const mediaType = sniffMediaType(file.content)
  if (mediaType === undefined) throw new FilesError('file_type_refused', 'attachments')
  return { ...(await keepSealed(pool, place, { ...file, mediaType })), ...SEAL }
}

/** The same for a worker who chooses files while somebody stands at the window, within what may wait unsent. Throws FilesError. */
export async function keepChosenFile(
  desk: Choosing,
  place: SealingPlace,
  content: Uint8Array,
): Promise<{ fileId: string }> {
  const most = { files: ATTACHMENTS_MAX, bytes: ATTACHMENT_BYTES_MAX }
  const { fileId } = await keepChosen(desk, place, { content, mediaType: sniffMediaType(content), most })
  return { fileId }
}

/** Files chosen for an event, as they will stand in it. Throws FilesError('files_gone'). */
export async function attachChosenFiles(
  { pool, ledger, clock }: { readonly pool: Pool; readonly ledger: Pick<Ledger, 'origin'>; readonly clock: Clock },
  { eventId, subject }: Pick<SealingPlace, 'eventId' | 'subject'>,
  fileIds: readonly string[],
): Promise<Attachment[]> {
  const files = { eventId, fileIds, at: clock.now() }
  const kept = await attachChosen({ pool, origin: ledger.origin }, files, subject.subjectId)
  return kept.map((file) => ({ ...file, mediaType: mediaTypeSchema.parse(file.mediaType), ...SEAL }))
}
