import { createInbox, type NatsConnection } from '@nats-io/nats-core'
import type { WireEvent } from '@yiwang/kernel'
import type { StreamMessage } from '../cloud-events/message.ts'
import { BusError } from '../errors.ts'
import { inboxPrefix } from '../lanes/permissions.ts'
import { listen, type Received } from '../received.ts'
import type { Chain, Head, HeadSigner } from '../signing.ts'

interface PubAck {
  readonly stream?: string
  readonly duplicate?: boolean
  readonly error?: { readonly err_code?: number }
}

/** Publishes to JetStream and waits for its acknowledgements. */
export interface Publisher {
  /**
   * Publishes in one window; rejects at the first error, when the server has acknowledged nothing at all for 3 s, or when
   * something is missing after 30 s. A server that is merely slow is waited for: sending again would make it slower.
   * @returns true when the stream had some of it already
   */
  publish(messages: readonly StreamMessage[]): Promise<boolean>
  stop(): void
}

interface Flight {
  waiting: number
  hasDuplicate: boolean
  settle(error?: BusError): void
}

const SILENCE_MS = 3_000
const LONGEST_MS = 30_000

function readAck({ data }: Received): PubAck {
  try {
    // a reply without body is the server's "no responders": the stream is not there
    return data.length === 0 ? {} : (JSON.parse(new TextDecoder().decode(data)) as PubAck)
  } catch {
    return {}
  }
}

/** One subscription for all acknowledgements: half the cost of a request per message. */
export function createPublisher(nats: NatsConnection, app: string, report: (error: unknown) => void): Publisher {
  const inbox = createInbox(inboxPrefix(app))
  const flights = new Map<string, Flight>()
  let count = 0
  let heardAt = -Infinity

  function onMessage(message: Received): void {
    heardAt = performance.now()
    const flight = flights.get(message.subject.slice(inbox.length + 1))
    if (flight === undefined) return
    const ack = readAck(message)
    // a refusal names the stream as well
    if (ack.error !== undefined || ack.stream === undefined) {
      flight.settle(new BusError('publish_failed', String(ack.error?.err_code ?? 'no stream')))
      return
    }
    flight.waiting -= 1
    flight.hasDuplicate ||= ack.duplicate === true
    if (flight.waiting === 0) flight.settle()
  }

  const subscription = listen(nats, { subject: `${inbox}.*`, onMessage, report })

  /** Settles a flight once nobody answers any more; `timer` is what to clear when it has landed. */
  function guard(flight: Flight, watch: { timer?: NodeJS.Timeout }): void {
    const startedAt = performance.now()
    const look = (): void => {
      const silentSince = Math.max(startedAt, heardAt)
      const waitMs = Math.min(silentSince + SILENCE_MS, startedAt + LONGEST_MS) - performance.now()
      if (waitMs <= 0) flight.settle(new BusError('publish_failed', 'timeout'))
      else watch.timer = setTimeout(look, waitMs)
    }
    look()
  }

  function send(messages: readonly StreamMessage[], reply: string): void {
    for (const { subject, headers, data } of messages) nats.publish(subject, data, { headers, reply })
  }

  return {
    publish: (messages) =>
      new Promise((resolve, reject) => {
        count += 1
        const key = String(count)
        const watch: { timer?: NodeJS.Timeout } = {}
        const flight: Flight = {
          waiting: messages.length,
          hasDuplicate: false,
          settle(error) {
            clearTimeout(watch.timer)
            flights.delete(key)
            if (error === undefined) resolve(flight.hasDuplicate)
            else reject(error)
          },
        }
        flights.set(key, flight)
        guard(flight, watch)
        send(messages, `${inbox}.${key}`)
      }),
    stop: () => subscription.unsubscribe(),
  }
}

/** Puts the origin's signature on the last event of a batch; the hash chain carries it back to the others. */
export function signBatch(signer: HeadSigner, chain: Chain, events: readonly WireEvent[]): WireEvent[] {
  const last = events.at(-1)
  if (last === undefined) return []
  const head: Head = { seq: Number(last.attributes.seq), hash: last.attributes.hash ?? '' }
  const signed = { attributes: { ...last.attributes, headsig: signer.sign(chain, head) }, data: last.data }
  return [...events.slice(0, -1), signed]
}
