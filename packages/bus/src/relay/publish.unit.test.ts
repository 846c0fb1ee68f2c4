import type { Msg, NatsConnection, SubscriptionOptions } from '@nats-io/nats-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StreamMessage } from '../cloud-events/message.ts'
import { createPublisher } from './publish.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A server that acknowledges when told to. */
function quietServer() {
  const sent: string[] = []
  let answer: SubscriptionOptions['callback']
  const nats = {
    publish: (_subject: string, _data: unknown, { reply }: { reply: string }) => void sent.push(reply),
    subscribe: (_subject: string, { callback }: SubscriptionOptions) => {
      answer = callback
      return { unsubscribe: () => undefined }
    },
  } as unknown as NatsConnection
  const acknowledge = (count: number, ack: object = { stream: 'ONE' }): void => {
    for (const subject of sent.splice(0, count)) {
      const data = new TextEncoder().encode(JSON.stringify(ack))
      void answer?.(null, { subject, data } as Msg)
    }
  }
  return { publisher: createPublisher(nats, 'import', () => undefined), acknowledge, lose: () => void sent.splice(0) }
}

const messages = (count: number) =>
  Array.from({ length: count }, () => ({ subject: 'one', data: new Uint8Array() })) as unknown as StreamMessage[]

async function outcomeOf(published: Promise<boolean>): Promise<string> {
  return published.then(
    (hasDuplicate) => (hasDuplicate ? 'duplicates' : 'new'),
    (error: Error) => error.message,
  )
}

describe('publishing in a window', () => {
  it('is done when all are acknowledged', async () => {
    const { publisher, acknowledge } = quietServer()
    const outcome = outcomeOf(publisher.publish(messages(3)))
    acknowledge(2)
    acknowledge(1, { stream: 'ONE', duplicate: true })
    expect(await outcome).toBe('duplicates')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('waits for a server that is slow but answers, also when it answers another window', async () => {
    const { publisher, acknowledge } = quietServer()
    const first = outcomeOf(publisher.publish(messages(4)))
    const second = outcomeOf(publisher.publish(messages(4)))
    for (let answered = 0; answered < 8; answered += 1) {
      await vi.advanceTimersByTimeAsync(2_500)
      acknowledge(1)
    }
    expect(await Promise.all([first, second])).toEqual(['new', 'new'])
  })

  it('gives up on one that says nothing for three seconds', async () => {
    const { publisher, acknowledge } = quietServer()
    const outcome = outcomeOf(publisher.publish(messages(2)))
    await vi.advanceTimersByTimeAsync(2_000)
    acknowledge(1)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(await outcome).toBe('publish_failed: timeout')
  })

  it('does not wait for ever for what is lost while others are answered', async () => {
    const { publisher, acknowledge, lose } = quietServer()
    const outcome = outcomeOf(publisher.publish(messages(1)))
    lose()
    publisher.publish(messages(40)).catch(() => undefined)
    for (let seconds = 0; seconds < 30; seconds += 2) {
      await vi.advanceTimersByTimeAsync(2_000)
      acknowledge(1)
    }
    expect(await outcome).toBe('publish_failed: timeout')
  })

  it('fails at once on a refusal', async () => {
    const { publisher, acknowledge } = quietServer()
    const outcome = outcomeOf(publisher.publish(messages(2)))
    acknowledge(1, { stream: 'ONE', seq: 0, error: { err_code: 10_077 } })
    expect(await outcome).toBe('publish_failed: 10077')
    publisher.stop()
  })
})
