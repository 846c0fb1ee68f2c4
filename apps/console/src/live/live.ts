import { actorOf, type SessionEnv } from '@yiwang/identity'
import { listenFor } from '@yiwang/runtime'
import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Bell } from './bell.ts'

const BEAT_MS = 15_000
/** The first change is told at once; while many follow, screens are told about once a second. */
const GATHER_MS = 800

/** `GET /live`: tells signed-in workers' screens that something changed; the screens then ask what they may see. */
export function liveRoutes(bell: Bell): (app: Hono<SessionEnv>) => Hono<SessionEnv> {
  return (app) =>
    app.get('/live', (c) => {
      if (actorOf(c.get('principal')) === undefined) return c.body(null, 401)
      return streamSSE(c, async (stream) => {
        const listening = listenFor((listener) => bell.onRing(listener), BEAT_MS)
        stream.onAbort(listening.stop)
        await stream.writeSSE({ event: 'beat', data: '' })
        while (!stream.aborted) {
          const news = await listening.next()
          if (!stream.aborted) await stream.writeSSE({ event: news, data: '' })
          if (news === 'changed') await stream.sleep(GATHER_MS)
        }
      })
    })
}
