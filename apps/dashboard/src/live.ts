import { actorOf, can, IdentityError, type SessionEnv } from '@yiwang/identity'
import { streamLine, withinDivision, type StreamLine } from '@yiwang/oversight'
import { listenFor, type Core } from '@yiwang/runtime'
import { currentTraceparent, withRemoteParent, withSpan } from '@yiwang/telemetry'
import type { Hono } from 'hono'
import { streamSSE, type SSEStreamingApi } from 'hono/streaming'

const PAGE = 200
const FIRST_LINES = 20
/** Positions looked through for them. */
const LOOK_BACK = 1_000
const BEAT_MS = 15_000

/** One line to one viewer, inside the trace of the event it tells of, so that the trace ends where it is seen. */
async function deliver(stream: SSEStreamingApi, line: StreamLine): Promise<void> {
  await withRemoteParent(line.traceparent, () =>
    withSpan('dashboard.sse.deliver', { eventId: line.eventId, eventType: line.type }, async () => {
      const traceparent = currentTraceparent()
      const shown = { ...line, ...(traceparent === undefined ? {} : { traceparent }) }
      await stream.writeSSE({ event: 'line', id: String(line.position), data: JSON.stringify(shown) })
    }),
  )
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

/** The last few lines before now, so that nobody begins before an empty list. */
async function readNewest(core: Core, division: string | undefined): Promise<Read> {
  const end = await core.ledger.position()
  let read: Read = { lines: [], position: Math.max(0, end - LOOK_BACK) }
  while (read.position < end) {
    const next = await readLines(core, division, read.position)
    read = { lines: [...read.lines, ...next.lines].slice(-FIRST_LINES), position: next.position }
  }
  return read
}

/** `GET /live`: what is happening now, as server-sent events; resumes from `Last-Event-ID`. */
export function liveRoutes(core: Core): (app: Hono<SessionEnv>) => Hono<SessionEnv> {
  return (app) =>
    app.get('/live', (c) => {
      const actor = actorOf(c.get('principal'))
      if (actor === undefined) throw new IdentityError('sign_in_required')
      if (!can(actor, { action: 'watch', subject: 'Stream' })) throw new IdentityError('not_permitted')
      const { divisionScope } = actor
      const resume = Number(c.req.header('last-event-id') ?? Number.NaN)
      return streamSSE(c, async (stream) => {
        const news = listenFor((listener) => core.ledger.onAppended(listener), BEAT_MS)
        stream.onAbort(news.stop)
        let position = resume
        if (!Number.isInteger(resume)) {
          const newest = await readNewest(core, divisionScope)
          for (const line of newest.lines) await deliver(stream, line)
          position = newest.position
        }
        while (!stream.aborted) {
          const read = await readLines(core, divisionScope, position)
          for (const line of read.lines) await deliver(stream, line)
          const isAtEnd = read.position === position
          position = read.position
          if (isAtEnd && (await news.next()) === 'beat' && !stream.aborted)
            await stream.writeSSE({ event: 'beat', data: '' })
        }
      })
    })
}
