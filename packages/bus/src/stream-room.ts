import { z } from 'zod'
import type { Connection } from './connect.ts'
import { BusError } from './errors.ts'

const infoSchema = z.object({
  config: z.object({ max_bytes: z.number() }),
  state: z.object({ bytes: z.number() }),
})

/** From this share on an operator must act: a full stream takes nothing more, and nothing new reaches anyone. */
export const NEARLY_FULL = 0.9

/** How full the stream is, from 0 to 1; only for apps that the lane table lets watch it. */
export async function readStreamRoom(connection: Pick<Connection, 'ask'>): Promise<number> {
  const subject = '$JS.API.STREAM.INFO.ONE'
  const { data } = await connection.ask({ subject, body: '', timeoutMs: 2_000 })
  const info = infoSchema.safeParse(JSON.parse(new TextDecoder().decode(data)))
  if (!info.success) throw new BusError('reply_malformed', subject)
  const { config, state } = info.data
  return config.max_bytes > 0 ? state.bytes / config.max_bytes : 0
}
