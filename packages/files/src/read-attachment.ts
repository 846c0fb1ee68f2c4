import { createHash } from 'node:crypto'
import type { Lane, RecordedEvent } from '@yiwang/kernel'
import type { Ledger } from '@yiwang/ledger'
import { headsOf, openFileWith, SealingError, type ChunkKey } from '@yiwang/sealing'
import { z } from 'zod'
import { fetchChunks, type ChunkSource } from './chunks.ts'
import { FilesError } from './errors.ts'

/** A file as any event names it, and where that event is from. */
export interface Attached {
  readonly matterId: string
  readonly eventId: string
  readonly fileId: string
  readonly sha256: string
  /** sealed size */
  readonly bytes: number
  readonly mediaType: string
  readonly lane: Lane
  /** `<cell>/<app>` that recorded the event, and so keeps the file */
  readonly keptBy: string
}

const attachmentsSchema = z.object({
  attachments: z.array(z.object({ fileId: z.uuid(), sha256: z.string(), bytes: z.int(), mediaType: z.string() })),
})

/** What is asked of an event to know its files; a timeline's facts of it will do for its data. */
export type Attaching = Pick<RecordedEvent, 'id' | 'lane' | 'origin' | 'data'> & {
  readonly matterId?: string | undefined
}

/** Files attached to an event, of any type that has attachments. */
export function attachedTo(event: Attaching): Attached[] {
  const { id: eventId, matterId, lane, origin: keptBy } = event
  const parsed = attachmentsSchema.safeParse(event.data)
  if (!parsed.success || matterId === undefined) return []
  return parsed.data.attachments.map((attachment) => ({ ...attachment, matterId, eventId, lane, keptBy }))
}

/** Which file: of which matter, attached to which event. */
export type FileAsked = Pick<Attached, 'matterId' | 'eventId' | 'fileId'>

/**
 * The file as the event of this matter in the own ledger has it. Where two apps claim one event id nobody is believed: the lane
 * of the one must not open a file of the other.
 */
export async function findAttached(
  ledger: Pick<Ledger, 'find'>,
  { matterId, eventId, fileId }: FileAsked,
): Promise<Attached | undefined> {
  const events = await ledger.find([eventId])
  const [found, second] = events
    .flatMap((event) => attachedTo(event))
    .filter((file) => file.matterId === matterId && file.fileId === fileId)
  return second === undefined ? found : undefined
}

/** Gives the keys of a file's chunks; a look that leaves a trace. */
export type KeysFor = (heads: readonly string[]) => Promise<readonly ChunkKey[]>

/**
 * A file's content: fetched from where it is kept, compared with what its event says of it, and opened with keys from the
 * vault. Nothing is asked of the vault when the file is not there. Throws FilesError, or what `keysFor` throws.
 */
export async function readAttachment(
  source: Omit<ChunkSource, 'keptBy'>,
  attached: Attached,
  keysFor: KeysFor,
): Promise<Buffer> {
  const chunks = await fetchChunks({ ...source, keptBy: attached.keptBy }, attached)
  const hash = createHash('sha256')
  for (const chunk of chunks) hash.update(chunk)
  if (hash.digest('hex') !== attached.sha256) throw new FilesError('file_damaged')
  const keys = await keysFor(headsOf(chunks))
  try {
    return openFileWith(keys, chunks)
  } catch (error) {
    if (error instanceof SealingError) throw new FilesError('file_damaged')
    throw error
  }
}
