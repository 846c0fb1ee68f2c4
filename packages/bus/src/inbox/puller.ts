import { createInbox, nanos, type NatsConnection } from '@nats-io/nats-core'
import type { AppName } from '../lanes/lane-table.ts'
import { apiPrefix, inboxPrefix } from '../lanes/permissions.ts'
import type { Delivery } from './intake.ts'
import { STREAM } from '../lanes/subjects.ts'
import { listen, type Received } from '../received.ts'

/** A message of the own consumer, and where it stands in the stream. */
export interface Pulled extends Delivery {
  readonly isRedelivered: boolean
}

/** Pulls from the own consumer. */
export interface Puller {
  /** up to `limit` messages as soon as there are any; none when stopped */
  next(limit: number): Promise<Pulled[]>
  /** the line was lost and is back: the server has forgotten what was asked */
  askAgain(): void
  /** whether the server owes an answer; not while there is enough to do */
  isAsking(): boolean
  stop(): void
}

export interface PullerListeners {
  /** the server has said something */
  readonly onHeard: () => void
  readonly report: (error: unknown) => void
}

const BATCH = 400
const EXPIRES_MS = 1_000
// the server's own clock may be a little late
const GIVE_UP_MS = EXPIRES_MS + 300
const PAUSE_MS = 250

/** `$JS.ACK.<stream>.<consumer>.<deliveries>.<stream seq>…`, behind two more tokens on newer servers. */
function placeOf(reply: string): { streamSeq: number; isRedelivered: boolean } {
  const tokens = reply.split('.')
  const at = tokens.length > 9 ? 6 : 4
  return { isRedelivered: Number(tokens[at]) > 1, streamSeq: Number(tokens[at + 1]) }
}

function toPulled(message: Received, mayAnswer: () => boolean): Pulled {
  const { subject, headers, data, reply } = message
  const ack = (): void => {
    if (mayAnswer()) message.respond()
  }
  return { subject, headers, data, ...placeOf(reply), ack }
}

/**
 * One pull request at a time, asked again as soon as it is used up or over. Each is answered on a subject of its own: the end
 * of one that was replaced must not count as the end of the one that replaced it, or every end would bring forth another. The client library's own `consume()` keeps
 * several and counts what is left of them; against nats-server 2.9 that count goes astray and reading stands still for
 * seconds.
 */
export function createPuller(nats: NatsConnection, app: AppName, { onHeard, report }: PullerListeners): Puller {
  const inbox = createInbox(inboxPrefix(app))
  const queue: Pulled[] = []
  /** of the line: what came on an earlier one may no longer be answered, and comes again */
  let line = 0
  let asked = 0
  let left = 0
  let timer: NodeJS.Timeout | undefined
  let wake: (() => void) | undefined
  let isStopped = false
  let isAsking = false

  function ask(): void {
    clearTimeout(timer)
    if (isStopped) return
    left = BATCH
    asked += 1
    isAsking = true
    timer = setTimeout(ask, GIVE_UP_MS)
    const body = JSON.stringify({ batch: BATCH, expires: nanos(EXPIRES_MS) })
    const subject = `${apiPrefix(app)}.CONSUMER.MSG.NEXT.${STREAM}.${app}`
    if (!nats.isClosed()) nats.publish(subject, body, { reply: `${inbox}.${asked}` })
  }

  /** Nothing more comes of this request; the next one waits while there is enough to do. */
  function endRequest(pauseMs: number): void {
    clearTimeout(timer)
    isAsking = false
    left = 0
    if (isStopped) return
    if (pauseMs > 0) timer = setTimeout(ask, pauseMs)
    else if (queue.length < BATCH) ask()
  }

  function onMessage(message: Received): void {
    if (isStopped) return
    onHeard()
    if (message.subject.startsWith(`${inbox}.`)) {
      const code = message.headers?.code ?? 0
      // 100 is a heartbeat, 408 the ordinary end; all else means that stream or consumer are not there just now
      if (code !== 100 && message.subject === `${inbox}.${asked}`) endRequest(code === 408 ? 0 : PAUSE_MS)
      return
    }
    const arrivedOn = line
    queue.push(toPulled(message, () => line === arrivedOn))
    wake?.()
    // a late message of an earlier request counts too: then this one is merely replaced a little early
    left = Math.max(0, left - 1)
    if (left === 0) endRequest(0)
  }

  const subscription = listen(nats, { subject: `${inbox}.*`, onMessage, report })
  ask()

  return {
    async next(limit) {
      if (queue.length === 0 && !isStopped) await new Promise<void>((resolve) => (wake = resolve))
      wake = undefined
      const taken = queue.splice(0, limit)
      if (left === 0 && queue.length < BATCH && taken.length > 0) ask()
      return taken
    },
    askAgain() {
      line += 1
      ask()
    },
    isAsking: () => isAsking,
    stop() {
      isStopped = true
      clearTimeout(timer)
      subscription.unsubscribe()
      wake?.()
    },
  }
}
