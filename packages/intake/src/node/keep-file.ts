import { keepFile as keepSealed, type ArrivedFile } from '@yiwang/files'
import type { SealingPlace } from '@yiwang/sealing'
import type { Pool } from 'pg'
import type { Attachment } from '../events.ts'
import { sniffMediaType } from '../form/attachments.ts'
import { FIELD_PURPOSES, FIELD_SEALS } from '../form/field-seals.ts'
import { IntakeError } from '../errors.ts'

const { purpose, retention } = FIELD_SEALS.attachments

/**
 * Seals and keeps a file for the event it will belong to, when it is one that is accepted. Answers with what stands in the
 * event. Throws IntakeError('file_type_refused').
 */
export async function keepFile(
  pool: Pool,
  place: SealingPlace,
  file: Omit<ArrivedFile<string>, 'mediaType'>,
): Promise<Attachment> {
  const mediaType = sniffMediaType(file.content)
  if (mediaType === undefined) throw new IntakeError('file_type_refused', 'attachments')
  return { ...(await keepSealed(pool, place, { ...file, mediaType })), purpose: FIELD_PURPOSES[purpose], retention }
}
