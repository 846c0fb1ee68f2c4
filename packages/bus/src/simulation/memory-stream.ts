import type { StreamMessage } from '../cloud-events/message.ts'
import type { Delivery } from '../inbox/intake.ts'

/** A stream as JetStream keeps one, with the same ways to go wrong. */
export interface MemoryStream {
  /** changes when the stream is lost */
  identity(): string
  /** stores a message; true when it was a duplicate by `Nats-Msg-Id` and so was not */
  store(message: StreamMessage): boolean
  /** forgets the message ids, as after the duplicate window */
  closeWindow(): void
  /** hands out up to `limit` messages a consumer has not acknowledged, those handed out before included when `again` */
  fetch(consumer: string, filter: string, options: { limit: number; again: boolean }): Delivery[]
  /** ids of all events in it */
  eventIds(): ReadonlySet<string>
  /** everything is gone; a new, empty stream takes its place */
  lose(): void
}

interface Consumer {
  readonly acknowledged: Set<number>
  delivered: number
}

/** Makes an empty stream. */
export function createMemoryStream(): MemoryStream {
  let generation = 1
  let messages: StreamMessage[] = []
  let ids = new Set<string>()
  let consumers = new Map<string, Consumer>()

  function consumerOf(name: string): Consumer {
    const consumer = consumers.get(name) ?? { acknowledged: new Set(), delivered: 0 }
    consumers.set(name, consumer)
    return consumer
  }

  function open(name: string, filter: string): number[] {
    const { acknowledged } = consumerOf(name)
    return messages.flatMap((message, at) => (message.subject.startsWith(filter) && !acknowledged.has(at) ? [at] : []))
  }

  return {
    identity: () => `stream ${generation}`,
    store(message) {
      const id = message.headers.get('Nats-Msg-Id')
      if (id !== '' && ids.has(id)) return true
      ids.add(id)
      messages.push(message)
      return false
    },
    closeWindow: () => ids.clear(),
    fetch(name, filter, { limit, again }) {
      const consumer = consumerOf(name)
      const wanted = open(name, filter).filter((at) => again || at >= consumer.delivered)
      return wanted.slice(0, limit).flatMap((at) => {
        const message = messages[at]
        consumer.delivered = Math.max(consumer.delivered, at + 1)
        return message === undefined
          ? []
          : [{ ...message, streamSeq: at + 1, ack: () => void consumer.acknowledged.add(at) }]
      })
    },
    eventIds: () => new Set(messages.map(({ headers }) => headers.get('ce-id'))),
    lose() {
      generation += 1
      messages = []
      ids = new Set()
      consumers = new Map()
    },
  }
}
