import { actorOf, can, IdentityError, type SessionEnv } from '@yiwang/identity'
import { streamLine, withinDivision, type StreamLine } from '@yiwang/oversight'
import { streamLive, type Core, type Live } from '@yiwang/runtime'
import { withRemoteParent, withSpan, type Logger } from '@yiwang/telemetry'
import type { Hono } from 'hono'
import type { SSEStreamingApi } from 'hono/streaming'

const PAGE = 200
const FIRST_LINES = 20
/** Positions looked through for them. */
const LOOK_BACK = 1_000
const BEAT_MS = 15_000

/**
 * One line to one viewer, inside the trace of the event it tells of, so that the trace ends where it is seen. The viewer is not
 * told the trace: events of one matter share it.
 */
async function deliver(stream: SSEStreamingApi, { traceparent, ...shown }: StreamLine): Promise<void> {
  await withRemoteParent(traceparent, () =>
    withSpan('dashboard.sse.deliver', { eventId: shown.eventId, eventType: shown.type }, () =>
      stream.writeSSE({ event: 'line', id: String(shown.position), data: JSON.stringify(shown) }),
    ),
  )
}

/** Who watches what, and from where. */
interface Watching {
  readonly core: Core
  readonly division: string | undefined
  readonly lastEventId: string | undefined
}

interface Read {
  readonly lines: readonly StreamLine[]
  readonly position: number
}

/** A page of what a viewer may see, of their division where they have one. */
async function readLines({ ledger, prisma }: Core, division: string | undefined, after: number): Promise<Read> {
  const page = await ledger.readPage(after, PAGE)
  const seen = await withinDivision(prisma, division, page.events)
  return { lines: seen.flatMap((event) => streamLine(event) ?? []), position: page.lastPosition }
}

const byTime = (one: StreamLine, other: StreamLine): number => Date.parse(one.recordedAt) - Date.parse(other.recordedAt)

/** The last few lines before now, so that nobody begins before an empty list; lanes may have arrived one after the other. */
async function readNewest(core: Core, division: string | undefined): Promise<Read> {
  const end = await core.ledger.position()
  let read: Read = { lines: [], position: Math.max(0, end - LOOK_BACK) }
  while (read.position < end) {
    const next = await readLines(core, division, read.position)
    read = { lines: [...read.lines, ...next.lines].toSorted(byTime).slice(-FIRST_LINES), position: next.position }
  }
  return read
}

/** A place the viewer has been a short while ago, from the browser's `Last-Event-ID`: the stream is no archive to read back in. */
function placeOf(lastEventId: string | undefined, end: number): number | undefined {
  const place = /^\d{1,15}$/.test(lastEventId ?? '') ? Number(lastEventId) : -1
  return place > end || place < end - LOOK_BACK || place < 0 ? undefined : place
}

/** Sends what a viewer missed, or the newest lines to one who is new or was long away; answers up to where. */
async function begin({ core, division, lastEventId }: Watching, stream: SSEStreamingApi): Promise<number> {
  const place = placeOf(lastEventId, await core.ledger.position())
  if (place !== undefined) return place
  const newest = await readNewest(core, division)
  for (const line of newest.lines) await deliver(stream, line)
  // where to resume, which the last line by time need not tell
  await stream.writeSSE({ event: 'beat', id: String(newest.position), data: '' })
  return newest.position
}

async function follow(watching: Watching, { stream, next, isOpen }: Live): Promise<void> {
  const { core, division } = watching
  let position = await begin(watching, stream)
  while (await isOpen()) {
    const read = await readLines(core, division, position)
    for (const line of read.lines) await deliver(stream, line)
    const isAtEnd = read.position === position
    position = read.position
    if (isAtEnd && (await next()) === 'beat' && !stream.aborted) await stream.writeSSE({ event: 'beat', data: '' })
  }
}

/** `GET /live`: what is happening now, as server-sent events; resumes from a recent `Last-Event-ID`. */
export function liveRoutes(core: Core): (app: Hono<SessionEnv>, logger: Logger) => Hono<SessionEnv> {
  return (app, logger) =>
    app.get('/live', (c) => {
      const actor = actorOf(c.get('principal'))
      if (actor === undefined) throw new IdentityError('sign_in_required')
      if (!can(actor, { action: 'watch', subject: 'Stream' })) throw new IdentityError('not_permitted')
      const watching = { core, division: actor.divisionScope, lastEventId: c.req.header('last-event-id') }
      const subscribe = (listener: () => void) => core.ledger.onAppended(listener)
      const options = { subscribe, beatMs: BEAT_MS, isAllowed: c.get('isStillSignedIn'), logger }
      return streamLive(c, options, (live) => follow(watching, live))
    })
}
