import { actorOf, type SessionEnv } from '@yiwang/identity'
import { streamLive } from '@yiwang/runtime'
import type { Logger } from '@yiwang/telemetry'
import type { Hono } from 'hono'
import type { Bell } from './bell.ts'

const BEAT_MS = 15_000
/** The first change is told at once; while many follow, screens are told about once a second. */
const GATHER_MS = 800

/** `GET /live`: tells signed-in workers' screens that something changed; the screens then ask what they may see. */
export function liveRoutes(bell: Bell): (app: Hono<SessionEnv>, logger: Logger) => Hono<SessionEnv> {
  return (app, logger) =>
    app.get('/live', (c) => {
      if (actorOf(c.get('principal')) === undefined) return c.body(null, 401)
      const subscribe = (listener: () => void) => bell.onRing(listener)
      const options = { subscribe, beatMs: BEAT_MS, isAllowed: c.get('isStillSignedIn'), logger }
      return streamLive(c, options, async ({ stream, next, isOpen }) => {
        await stream.writeSSE({ event: 'beat', data: '' })
        for (let news = await next(); await isOpen(); news = await next()) {
          await stream.writeSSE({ event: news, data: '' })
          if (news === 'changed') await stream.sleep(GATHER_MS)
        }
      })
    })
}
