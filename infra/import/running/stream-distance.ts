import type { Connection } from '@yiwang/bus'
import type { Ledger } from '@yiwang/ledger'
import { laneSchema } from '@yiwang/kernel'

/** Own events that have not come back on the stream yet. */
export async function unreturned(ledger: Pick<Ledger, 'origin' | 'heads' | 'returned'>): Promise<number> {
  const heads = await ledger.heads()
  const own = heads.filter(({ origin }) => origin === ledger.origin).reduce((sum, { seq }) => sum + seq, 0)
  const returned = await Promise.all(laneSchema.options.map((lane) => ledger.returned(lane)))
  return own - returned.reduce((sum, seq) => sum + seq, 0)
}

/**
 * Where the stream ended when it was looked at, and how far the own replica is behind that. After a restart the server may count
 * too many as pending, and an end reckoned from that is reached only by what others send: nothing left to take in will do as well.
 */
export async function behindStream(connection: Connection): Promise<() => Promise<number>> {
  const info = async () => {
    const client = await connection.jetstream()
    return (await client.consumers.get('ONE', connection.app)).info()
  }
  const { delivered, num_pending: pending } = await info()
  const end = delivered.stream_seq + pending
  return async () => {
    const { ack_floor: floor, num_pending: unsent, num_ack_pending: unanswered } = await info()
    return Math.min(end - floor.stream_seq, unsent + unanswered)
  }
}
