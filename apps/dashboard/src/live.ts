import { actorOf, can, IdentityError, type SessionEnv } from '@yiwang/identity'
import { streamLine, type StreamLine } from '@yiwang/oversight'
import { listenFor, type Core } from '@yiwang/runtime'
import { currentTraceparent, withRemoteParent, withSpan } from '@yiwang/telemetry'
import type { Hono } from 'hono'
import { streamSSE, type SSEStreamingApi } from 'hono/streaming'

const PAGE = 200
const FIRST_LINES = 20
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

async function deliverFrom({ ledger }: Core, stream: SSEStreamingApi, after: number): Promise<number> {
  const page = await ledger.readPage(after, PAGE)
  for (const event of page.events) {
    const line = streamLine(event)
    if (line !== undefined) await deliver(stream, line)
  }
  return page.lastPosition
}

/** `GET /live`: what is happening now, as server-sent events; resumes from `Last-Event-ID`. */
export function liveRoutes(core: Core): (app: Hono<SessionEnv>) => Hono<SessionEnv> {
  return (app) =>
    app.get('/live', (c) => {
      const actor = actorOf(c.get('principal'))
      if (actor === undefined) throw new IdentityError('sign_in_required')
      if (!can(actor, { action: 'watch', subject: 'Stream' })) throw new IdentityError('not_permitted')
      const resume = Number(c.req.header('last-event-id') ?? Number.NaN)
      return streamSSE(c, async (stream) => {
        let position = Number.isInteger(resume) ? resume : Math.max(0, (await core.ledger.position()) - FIRST_LINES)
        const news = listenFor((listener) => core.ledger.onAppended(listener), BEAT_MS)
        stream.onAbort(news.stop)
        while (!stream.aborted) {
          const reached = await deliverFrom(core, stream, position)
          const isAtEnd = reached === position
          position = reached
          if (isAtEnd && (await news.next()) === 'beat' && !stream.aborted)
            await stream.writeSSE({ event: 'beat', data: '' })
        }
      })
    })
}
