import { laneSchema, type Lane, type WireEvent } from '@yiwang/kernel'
import { z } from 'zod'
import type { Connection } from '../connect.ts'
import { BusError } from '../errors.ts'
import { signedHeadSchema, signHead, type SignedHead } from '../heads.ts'
import { LANE_TABLE, resendSubject } from '../lanes/lane-table.ts'
import type { LedgerPort } from '../ledger-port.ts'
import type { Chain, HeadSigner } from '../signing.ts'
import { request, serve, type Service } from './request-reply.ts'

const MAX_EVENTS = 200
const MAX_BYTES = 600_000

const askSchema = z.object({ fromSeq: z.int().positive() })
const replySchema = z.object({
  events: z.array(z.object({ attributes: z.record(z.string(), z.string()), data: z.base64() })),
  head: signedHeadSchema.optional(),
})

/** Events of one chain in order, and the origin's signature over the last of them. */
export interface Resent {
  readonly events: WireEvent[]
  readonly head?: SignedHead | undefined
}

function withinBytes(events: readonly WireEvent[]): WireEvent[] {
  let bytes = 0
  const kept: WireEvent[] = []
  for (const event of events) {
    bytes += event.data.length + JSON.stringify(event.attributes).length
    if (kept.length > 0 && bytes > MAX_BYTES) break
    kept.push(event)
  }
  return kept
}

export interface ResendOptions {
  readonly connection: Connection
  readonly ledger: LedgerPort
  readonly signer: HeadSigner
  readonly clock: { now(): Date }
}

async function answerResend(options: ResendOptions, lane: Lane, body: unknown): Promise<unknown> {
  const ask = askSchema.safeParse(body)
  if (!ask.success) throw new BusError('message_malformed', 'fromSeq')
  const events = withinBytes(await options.ledger.readOwn(lane, ask.data.fromSeq, MAX_EVENTS))
  const last = events.at(-1)?.attributes
  const chain = { origin: options.ledger.origin, lane }
  const at = options.clock.now()
  const head =
    last === undefined
      ? undefined
      : signHead(options.signer, chain, { seq: Number(last.seq), hash: last.hash ?? '', at })
  return {
    events: events.map(({ attributes, data }) => ({ attributes, data: Buffer.from(data).toString('base64') })),
    head,
  }
}

/** Hands out the own ledger's events again to whoever misses some. */
export function serveResend(options: ResendOptions): Service[] {
  const { connection } = options
  return LANE_TABLE[connection.app].publishes.map((lane) =>
    serve(connection, resendSubject(lane, connection.app), (body) =>
      answerResend(options, laneSchema.parse(lane), body),
    ),
  )
}

/** Asks an origin for its events from `fromSeq` on, at most 200; nothing of the answer is verified yet. */
export async function requestResend(connection: Connection, { origin, lane }: Chain, fromSeq: number): Promise<Resent> {
  const app = origin.slice(origin.indexOf('/') + 1)
  const reply = replySchema.safeParse(
    await request(connection, resendSubject(lane, app), { body: { fromSeq }, timeoutMs: 5_000 }),
  )
  if (!reply.success) throw new BusError('reply_malformed', 'resend')
  const { events, head } = reply.data
  return { events: events.map(({ attributes, data }) => ({ attributes, data: Buffer.from(data, 'base64') })), head }
}
