import type { JetStreamClient } from '@nats-io/jetstream'
import type { LedgerPort } from '../ledger-port.ts'

export const STREAM = 'ONE'

/** What one look at the own consumer tells: which stream this is, and how far the server believes we have read. */
export interface StreamView {
  readonly identity: string
  readonly ackFloor: number
}

/** Reads the stream's identity (when it was created) from the own consumer; rejects when there is no consumer. */
export async function viewStream(client: JetStreamClient, app: string): Promise<StreamView> {
  const info = await (await client.consumers.get(STREAM, app)).info()
  return { identity: info.config.description ?? info.created, ackFloor: info.ack_floor.stream_seq }
}

/** What the cursor kept from last time says about a stream. */
export type Recognition =
  /** the same, read no further than we remember */
  | 'same'
  /** the same, but acknowledged beyond what we remember: our database may be an older copy */
  | 'ahead'
  /** another stream: nothing of ours has returned on it yet */
  | 'other'

/** Compares a stream with the cursor kept in the own database. */
export async function recognise(ledger: Pick<LedgerPort, 'cursor'>, view: StreamView): Promise<Recognition> {
  const cursor = await ledger.cursor(STREAM)
  if (cursor?.created !== view.identity) return 'other'
  return view.ackFloor > cursor.streamSeq ? 'ahead' : 'same'
}
