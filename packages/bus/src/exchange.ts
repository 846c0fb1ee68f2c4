import { createInbox, type MsgHdrs, type NatsConnection } from '@nats-io/nats-core'
import { BusError } from './errors.ts'
import { inboxPrefix } from './lanes/permissions.ts'
import { listen, type Received } from './received.ts'

/** One question and how long to wait for its answer. */
export interface Question {
  readonly subject: string
  readonly body: string
  readonly headers?: MsgHdrs
  readonly timeoutMs: number
}

/** Asks on one subscription for all answers. */
export interface Exchange {
  /** @throws BusError('service_unavailable') when nobody listens there, or nobody answers in time */
  ask(question: Question): Promise<Received>
}

/** The server says so in place of an answer when nobody listens on a subject. */
function isNobody({ headers, data }: Received): boolean {
  return data.length === 0 && headers?.code === 503
}

/** The library's own `request` looks into an answer's headers before anyone can stop it. */
export function createExchange(nats: NatsConnection, app: string, report: (error: unknown) => void): Exchange {
  const inbox = createInbox(inboxPrefix(app))
  const asked = new Map<string, (answer: Received | undefined) => void>()
  let count = 0
  listen(nats, {
    subject: `${inbox}.*`,
    report,
    onMessage: (answer) => asked.get(answer.subject.slice(inbox.length + 1))?.(answer),
  })
  return {
    ask: ({ subject, body, headers, timeoutMs }) =>
      new Promise((resolve, reject) => {
        count += 1
        const key = String(count)
        const settle = (answer: Received | undefined): void => {
          clearTimeout(timer)
          asked.delete(key)
          if (answer === undefined || isNobody(answer)) reject(new BusError('service_unavailable', subject))
          else resolve(answer)
        }
        const timer = setTimeout(() => settle(undefined), timeoutMs)
        asked.set(key, settle)
        try {
          nats.publish(subject, body, { reply: `${inbox}.${key}`, ...(headers === undefined ? {} : { headers }) })
        } catch (error) {
          settle(undefined)
          report(error)
        }
      }),
  }
}
