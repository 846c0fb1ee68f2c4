import { attachChosen, keepChosen, type Choosing } from '@yiwang/files'
import { ATTACHMENT_BYTES_MAX, ATTACHMENTS_MAX, mediaTypeSchema, sniffMediaType } from '@yiwang/intake/contracts'
import type { AppContext } from '@yiwang/identity'
import type { SealingPlace } from '@yiwang/sealing'
import type { Evidence } from '../events.ts'

const most = { files: ATTACHMENTS_MAX, bytes: ATTACHMENT_BYTES_MAX }

/** Seals and keeps a file for the event it will stand in; judged by what it is, whatever it is called. Throws FilesError. */
export async function keepEvidence(
  choosing: Choosing,
  place: SealingPlace,
  content: Uint8Array,
): Promise<{ fileId: string; mediaType: string }> {
  const { fileId, mediaType } = await keepChosen(choosing, place, { content, mediaType: sniffMediaType(content), most })
  return { fileId, mediaType }
}

/** The files kept for a command's first event, as they will stand in it; throws FilesError('files_gone') when one is missing. */
export async function attachEvidence(
  { pool, ledger, clock }: Pick<AppContext, 'pool' | 'ledger' | 'clock'>,
  { eventId, subject }: SealingPlace,
  fileIds: readonly string[] = [],
): Promise<Evidence> {
  const files = { eventId, fileIds, at: clock.now() }
  const kept = await attachChosen({ pool, origin: ledger.origin }, files, subject.subjectId)
  return kept.map(({ mediaType, ...file }) => ({
    ...file,
    mediaType: mediaTypeSchema.parse(mediaType),
    purpose: '办理本诉求',
    retention: 'P3Y',
  }))
}
