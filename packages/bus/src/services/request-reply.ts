import { headers as createHeaders, type Subscription } from '@nats-io/nats-core'
import { DomainError } from '@yiwang/kernel'
import { currentTraceparent, withRemoteParent, withSpan } from '@yiwang/telemetry'
import { z } from 'zod'
import type { Connection } from '../connect.ts'
import { BusError, ServiceError } from '../errors.ts'
import { listen, type Received } from '../received.ts'

/** What a handler learns besides the body. */
export interface RequestContext {
  /** W3C trace context of the caller */
  readonly traceparent?: string
  /** whether the caller has stopped waiting: an answer would reach nobody */
  isLate(): boolean
}

/** Answers one request; what it throws becomes `{ error: { code, field, retryAfterMs } }`. */
export type ServiceHandler = (body: unknown, context: RequestContext) => Promise<unknown>

export interface Ask {
  /** anything JSON can say */
  readonly body: unknown
  /** 2 s by default */
  readonly timeoutMs?: number
  /** of the active span by default */
  readonly traceparent?: string
}

/** A running service. */
export interface Service {
  stop(): Promise<void>
}

/** What is answered instead of a result. */
const failureSchema = z.object({
  code: z.string(),
  field: z.string().optional(),
  retryAfterMs: z.number().nonnegative().optional(),
})
type Failure = z.infer<typeof failureSchema>

const replySchema = z.union([z.object({ error: failureSchema }), z.object({ ok: z.unknown() })])

/** The caller's patience travels with its question; clocks need not agree. */
const TIMEOUT_HEADER = 'timeout-ms'
const TIMEOUT_MS = 2_000
/** The rest is for the way there and back: what is begun in the last moment reaches nobody. */
const FOR_THE_WORK = 0.9

function failure(error: unknown): { error: Failure } {
  if (!(error instanceof DomainError)) return { error: { code: 'internal' } }
  const { code, field, retryAfterMs } = error
  return { error: { code, field, retryAfterMs } as Failure }
}

/** What was said; throws BusError('message_malformed', 'body') when it is no JSON, for a parser's own error quotes it. */
function parseBody({ data }: Received): unknown {
  if (data.length === 0) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(data))
  } catch {
    throw new BusError('message_malformed', 'body')
  }
}

/** What the message says of its caller. */
function contextOf({ headers }: Received): RequestContext {
  const traceparent = headers?.get('traceparent') ?? ''
  const patience = Number(headers?.get(TIMEOUT_HEADER))
  const until = performance.now() + (patience > 0 ? patience : Infinity)
  return { ...(traceparent === '' ? {} : { traceparent }), isLate: () => performance.now() >= until }
}

async function answer(message: Received, handler: ServiceHandler, onError?: (error: unknown) => void): Promise<void> {
  const context = contextOf(message)
  // NATS takes a reply for one minute only, and the caller none that is late.
  const respond = (reply: object): void => {
    if (!context.isLate()) message.respond(JSON.stringify(reply))
  }
  try {
    const body = parseBody(message)
    const ok = await withRemoteParent(context.traceparent, () => handler(body, context))
    respond({ ok: ok ?? null })
  } catch (error) {
    if (!(error instanceof DomainError)) onError?.(error)
    respond(failure(error))
  }
}

/** Answers requests on a subject; several processes of one app share them. Starts when the line is up. */
export function serve(connection: Connection, subject: string, handler: ServiceHandler): Service {
  let subscription: Subscription | undefined
  let isStopped = false
  const pending = new Set<Promise<void>>()
  function onMessage(message: Received): void {
    const answered: Promise<void> = answer(message, handler, connection.report)
      // the answer could not be sent, as when the line was closed meanwhile
      .catch(connection.report)
      .finally(() => pending.delete(answered))
    pending.add(answered)
  }
  const begin = async (): Promise<void> => {
    const nats = await connection.nats()
    if (isStopped) return
    subscription = listen(nats, { subject, queue: connection.app, onMessage, report: connection.report })
  }
  const listening = begin().catch(connection.report)
  return {
    async stop() {
      isStopped = true
      subscription?.unsubscribe()
      await Promise.race([listening, Promise.all(pending)])
      await Promise.all(pending)
    },
  }
}

function asUnavailable(error: unknown, subject: string): unknown {
  const isAbsent = error instanceof BusError && error.code === 'not_connected'
  return isAbsent ? new BusError('service_unavailable', subject) : error
}

/**
 * Asks a service of another app.
 * @throws BusError('service_unavailable') when nobody answers in time, ServiceError with the other side's code when it refuses
 */
export async function request(connection: Connection, subject: string, ask: Ask): Promise<unknown> {
  if (!connection.isConnected()) throw new BusError('service_unavailable', subject)
  return await withSpan('service.request', { natsSubject: subject }, () => exchange(connection, subject, ask))
}

async function exchange(connection: Connection, subject: string, ask: Ask): Promise<unknown> {
  const headers = createHeaders()
  const traceparent = ask.traceparent ?? currentTraceparent()
  if (traceparent !== undefined) headers.set('traceparent', traceparent)
  const { timeoutMs = TIMEOUT_MS } = ask
  headers.set(TIMEOUT_HEADER, String(Math.floor(timeoutMs * FOR_THE_WORK)))
  const question = { subject, body: JSON.stringify(ask.body), headers, timeoutMs }
  try {
    return unwrap(await connection.ask(question), subject)
  } catch (error) {
    throw asUnavailable(error, subject)
  }
}

function unwrap(message: Received, subject: string): unknown {
  const reply = replySchema.safeParse(parseReply(message))
  if (!reply.success) throw new BusError('reply_malformed', subject)
  if (!('error' in reply.data)) return reply.data.ok
  const { code, field, retryAfterMs } = reply.data.error
  throw new ServiceError(code, field, retryAfterMs)
}

function parseReply(message: Received): unknown {
  try {
    return parseBody(message)
  } catch {
    return undefined
  }
}
