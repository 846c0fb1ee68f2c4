import { headers, type Msg, type MsgHdrs, type NatsConnection, type SubscriptionOptions } from '@nats-io/nats-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPuller } from './puller.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A server that notes what is asked of it and answers when told to. */
function quietServer() {
  const requests: string[] = []
  const acknowledged: string[] = []
  let answer: SubscriptionOptions['callback']
  const nats = {
    isClosed: () => false,
    publish: (_subject: string, _body: string, { reply }: { reply: string }) => void requests.push(reply),
    subscribe: (_subject: string, { callback }: SubscriptionOptions) => {
      answer = callback
      return { unsubscribe: () => undefined }
    },
  } as unknown as NatsConnection
  const say = (subject: string, parts: { code?: number; reply?: string }): void => {
    const respond = (): boolean => acknowledged.push(parts.reply ?? '') > 0
    const coded: MsgHdrs | undefined = parts.code === undefined ? undefined : headers(parts.code, 'status')
    void answer?.(null, {
      subject,
      data: new Uint8Array(),
      headers: coded,
      reply: parts.reply ?? '',
      respond,
    } as unknown as Msg)
  }
  const puller = createPuller(nats, 'console', { onHeard: () => undefined, report: () => undefined })
  return {
    puller,
    requests,
    acknowledged,
    end: (request: string, code = 408) => say(request, { code }),
    deliver: (seq: number) => say('one.open.demo.portal.x', { reply: `$JS.ACK.ONE.console.1.${seq}.${seq}.0.0` }),
  }
}

describe('pulling', () => {
  it('asks again when a request is over, once', () => {
    const { puller, requests, end } = quietServer()
    end(requests[0] ?? '')
    end(requests[1] ?? '')
    expect(requests).toHaveLength(3)
    puller.stop()
  })

  it('does not take the end of a request it has replaced for that of the present one', async () => {
    const { puller, requests, end } = quietServer()
    await vi.advanceTimersByTimeAsync(1_300)
    expect(requests).toHaveLength(2)
    end(requests[0] ?? '')
    expect(requests).toHaveLength(2)
    end(requests[1] ?? '')
    expect(requests).toHaveLength(3)
    puller.stop()
  })

  it('never has more than the present request and those it has given up in the last second', async () => {
    const { puller, requests, end } = quietServer()
    let ended = 0
    for (let round = 0; round < 20; round += 1) {
      await vi.advanceTimersByTimeAsync(1_300)
      while (ended < requests.length - 1) {
        end(requests[ended] ?? '')
        ended += 1
      }
    }
    expect(requests).toHaveLength(21)
    puller.stop()
  })

  it('hands out what comes, of whichever request, and waits a while where there is no consumer', async () => {
    const { puller, requests, end, deliver } = quietServer()
    deliver(1)
    deliver(2)
    expect((await puller.next(10)).map(({ streamSeq }) => streamSeq)).toEqual([1, 2])
    end(requests[0] ?? '', 404)
    expect(requests).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(250)
    expect(requests).toHaveLength(2)
    puller.stop()
  })

  it('acknowledges what came on this line, and leaves to come again what came on an earlier one', async () => {
    const { puller, acknowledged, deliver } = quietServer()
    deliver(1)
    deliver(2)
    const [first, second] = await puller.next(10)
    first?.ack()
    puller.askAgain()
    second?.ack()
    deliver(3)
    for (const { ack } of await puller.next(10)) ack()
    expect(acknowledged.map((reply) => reply.split('.')[5])).toEqual(['1', '3'])
    puller.stop()
  })
})
