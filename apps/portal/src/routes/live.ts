import { listenFor } from '@yiwang/runtime'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Portal } from '../app-context.ts'
import { ownMatter } from './own-matter.ts'

const BEAT_MS = 20_000

/** Says "moved" whenever something happened in the matter; the page then fetches itself again. */
export function liveRoutes(portal: Portal): Hono {
  return new Hono().get('/matters/:number/live', async (c) => {
    const own = await ownMatter(c, portal)
    if (own === undefined) return c.json({ error: 'not_found' }, 404)
    const { matterId } = own.stored
    return streamSSE(c, async (stream) => {
      const news = listenFor(portal.onProjected, BEAT_MS)
      stream.onAbort(news.stop)
      let count = await portal.countEvents(matterId)
      while (!stream.aborted) {
        await news.next()
        const now = await portal.countEvents(matterId)
        if (!stream.aborted) await stream.writeSSE({ event: now === count ? 'beat' : 'moved', data: '' })
        count = now
      }
    })
  })
}
