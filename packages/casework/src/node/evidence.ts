import { attachFiles, countUnsent, filesKeptFor, keepFile } from '@yiwang/files'
import { ATTACHMENT_BYTES_MAX, ATTACHMENTS_MAX, mediaTypeSchema, sniffMediaType } from '@yiwang/intake/contracts'
import type { AppContext } from '@yiwang/identity'
import { eventIdFor } from '@yiwang/ledger'
import type { SealingPlace } from '@yiwang/sealing'
import { CaseworkError } from '../errors.ts'
import type { Evidence } from '../events.ts'

type Keeping = Pick<AppContext, 'pool' | 'ids' | 'clock'>

/** Files chosen, taken away and chosen again are kept until swept. */
const UNSENT_PER_MATTER = ATTACHMENTS_MAX * 3
/** Of all matters together: nobody can fill the disk with files never sent. */
const UNSENT_BYTES_MAX = 2 * 1024 * 1024 * 1024

function typeOf(content: Uint8Array) {
  if (content.length === 0) throw new CaseworkError('evidence_empty', 'file')
  if (content.length > ATTACHMENT_BYTES_MAX) throw new CaseworkError('evidence_too_large', 'file')
  const mediaType = sniffMediaType(content)
  if (mediaType === undefined) throw new CaseworkError('evidence_type_refused', 'file')
  return mediaType
}

/** Seals and keeps a file for the event it will stand in; judged by what it is, whatever it is called. Throws CaseworkError. */
export async function keepEvidence(
  { pool, ids, clock }: Keeping,
  place: SealingPlace,
  content: Uint8Array,
): Promise<{ fileId: string; mediaType: string }> {
  const mediaType = typeOf(content)
  const { files, bytes } = await countUnsent(pool, place.subject.subjectId)
  if (files >= UNSENT_PER_MATTER) throw new CaseworkError('evidence_too_many', 'file')
  if (bytes + content.length > UNSENT_BYTES_MAX) throw new CaseworkError('evidence_busy', 'file')
  const { fileId } = await keepFile(pool, place, { fileId: ids.next(), content, mediaType, receivedAt: clock.now() })
  return { fileId, mediaType }
}

/** The files kept for a command's first event, as they will stand in it; throws CaseworkError('evidence_gone') when one is missing. */
export async function attachEvidence(
  { pool, ledger, clock, commandId }: Pick<AppContext, 'pool' | 'ledger' | 'clock' | 'commandId'>,
  fileIds: readonly string[] = [],
): Promise<Evidence> {
  const eventId = eventIdFor(commandId, 0)
  const kept = await filesKeptFor(pool, eventId, fileIds)
  const home = { pool, origin: ledger.origin }
  const isWhole = kept.length === fileIds.length && (await attachFiles(home, { eventId, fileIds, at: clock.now() }))
  if (!isWhole) throw new CaseworkError('evidence_gone', 'evidence')
  return kept.map(({ mediaType, ...file }) => ({
    ...file,
    mediaType: mediaTypeSchema.parse(mediaType),
    purpose: '办理本诉求',
    retention: 'P3Y',
  }))
}
