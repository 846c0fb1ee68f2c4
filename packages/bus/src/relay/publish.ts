import type { NatsConnection } from '@nats-io/nats-core'
import type { WireEvent } from '@yiwang/kernel'
import { toMessage, type StreamMessage } from '../cloud-events/message.ts'
import { BusError } from '../errors.ts'
import type { Chain, Head, HeadSigner } from '../signing.ts'

interface PubAck {
  readonly stream?: string
  readonly duplicate?: boolean
  readonly error?: { readonly err_code?: number }
}

/** Publishes one message and waits for JetStream's acknowledgement; true when the stream had it already. */
export async function publishMessage(
  nats: NatsConnection,
  { subject, headers, data }: StreamMessage,
): Promise<boolean> {
  const reply = await nats.request(subject, data, { headers, timeout: 3_000 })
  const ack = reply.json<PubAck>()
  if (ack.error !== undefined || ack.stream === undefined) {
    throw new BusError('publish_failed', String(ack.error?.err_code ?? 'no acknowledgement'))
  }
  return ack.duplicate === true
}

/** Puts the origin's signature on the last event of a batch; the hash chain carries it back to the others. */
export function signBatch(signer: HeadSigner, chain: Chain, events: readonly WireEvent[]): WireEvent[] {
  const last = events.at(-1)
  if (last === undefined) return []
  const head: Head = { seq: Number(last.attributes.seq), hash: last.attributes.hash ?? '' }
  const signed = { attributes: { ...last.attributes, headsig: signer.sign(chain, head) }, data: last.data }
  return [...events.slice(0, -1), signed]
}

/**
 * Publishes a signed batch in one window; rejects at the first error.
 * @returns true when the stream had some of it already
 */
export async function publishBatch(
  nats: NatsConnection,
  events: readonly WireEvent[],
  isInsisting: boolean,
): Promise<boolean> {
  const messages = events.map(toMessage)
  if (isInsisting) for (const { headers } of messages) headers.delete('Nats-Msg-Id')
  const duplicates = await Promise.all(messages.map((message) => publishMessage(nats, message)))
  return duplicates.some(Boolean)
}
