import { BusError, chunkSubject, request, serve, ServiceError, type Connection, type Service } from '@yiwang/bus'
import type { Lane } from '@yiwang/kernel'
import type { Pool } from 'pg'
import { z } from 'zod'
import { FilesError } from './errors.ts'

const askSchema = z.object({ fileId: z.uuid(), index: z.int().min(0).max(100) })
const answerSchema = z.object({ chunk: z.base64(), of: z.int().min(1).max(100) })

/** One sealed chunk of a file, and how many there are. */
interface Chunk {
  readonly bytes: Buffer
  readonly of: number
}

/** Which chunk, of a file attached to an event on which lane. */
interface ChunkAt {
  readonly fileId: string
  readonly index: number
  readonly lane: Lane
}

/** Where files are kept: a database, and the origin whose own events they are attached to. */
export interface FileHome {
  readonly pool: Pool
  /** `<cell>/<app>` */
  readonly origin: string
}

/** The lane is that of the app's own recorded event, so that nothing else can say a file may cross. */
async function readChunk({ pool, origin }: FileHome, { fileId, index, lane }: ChunkAt): Promise<Chunk> {
  const { rows } = await pool.query<{ content: Buffer; of: number }>(
    `select c.content, (select count(*)::int from files_chunks where file_id = $1) as of
       from files_chunks c
       join files_kept f using (file_id)
       join ledger_events e on e.id = f.event_id and e.origin = $4
      where c.file_id = $1 and c.chunk_index = $2 and e.lane = $3 and f.attached_at is not null`,
    [fileId, index, lane, origin],
  )
  const [row] = rows
  if (row === undefined) throw new FilesError('file_not_found')
  return { bytes: row.content, of: row.of }
}

/** Hands out sealed chunks of this app's files, on each lane those attached there. */
export function serveChunks(
  home: FileHome & { readonly connection: Connection; readonly lanes: readonly Lane[] },
): Service {
  const { connection, origin, lanes } = home
  const app = origin.split('/')[1] ?? ''
  const services = lanes.map((lane) =>
    serve(connection, chunkSubject(lane, app), async (body) => {
      const asked = askSchema.safeParse(body)
      if (!asked.success) throw new FilesError('file_not_found')
      const { bytes, of } = await readChunk(home, { ...asked.data, lane })
      return { chunk: bytes.toString('base64'), of }
    }),
  )
  return {
    async stop() {
      await Promise.all(services.map((service) => service.stop()))
    },
  }
}

/** Where this app stands and where the file is kept. */
export interface ChunkSource extends FileHome {
  readonly connection: Connection
  /** `<cell>/<app>` that recorded the event, and so keeps the file */
  readonly keptBy: string
}

/** The keeper's answer in words of this package; it may fail in ways of its own. */
function asFilesError(error: unknown): unknown {
  if (error instanceof ServiceError && error.code === 'file_not_found') return new FilesError('file_not_found')
  const isTrouble = error instanceof ServiceError || error instanceof BusError || error instanceof z.ZodError
  return isTrouble ? new FilesError('file_unavailable') : error
}

async function askForChunk({ connection, keptBy }: ChunkSource, { lane, ...body }: ChunkAt): Promise<Chunk> {
  const subject = chunkSubject(lane, keptBy.split('/')[1] ?? '')
  try {
    const { chunk, of } = answerSchema.parse(await request(connection, subject, { body, timeoutMs: 5_000 }))
    return { bytes: Buffer.from(chunk, 'base64'), of }
  } catch (error) {
    throw asFilesError(error)
  }
}

/** All sealed chunks of a file in order, from this app's database or from the app that keeps it. Throws FilesError. */
export async function fetchChunks(
  source: ChunkSource,
  { fileId, lane }: Pick<ChunkAt, 'fileId' | 'lane'>,
): Promise<Buffer[]> {
  const one = (index: number): Promise<Chunk> =>
    source.keptBy === source.origin
      ? readChunk(source, { fileId, index, lane })
      : askForChunk(source, { fileId, index, lane })
  const first = await one(0)
  const chunks = [first.bytes]
  for (let index = 1; index < first.of; index += 1) chunks.push((await one(index)).bytes)
  return chunks
}
