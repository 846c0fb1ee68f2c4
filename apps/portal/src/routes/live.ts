import { streamLive } from '@yiwang/runtime'
import { Hono } from 'hono'
import type { Portal } from '../app-context.ts'
import { ownMatter } from './own-matter.ts'

const BEAT_MS = 20_000

/** Says "moved" whenever something happened in the matter; the page then fetches itself again. */
export function liveRoutes(portal: Portal): Hono {
  return new Hono().get('/matters/:number/live', async (c) => {
    const own = await ownMatter(c, portal)
    if (own === undefined) return c.json({ error: 'not_found' }, 404)
    const { matterId } = own.stored
    const { onProjected: subscribe, logger } = portal
    // all it ever says is that something moved; what did, the page asks for itself
    const isAllowed = (): Promise<boolean> => Promise.resolve(true)
    return streamLive(c, { subscribe, beatMs: BEAT_MS, isAllowed, logger }, async ({ stream, next, isOpen }) => {
      let count = await portal.countEvents(matterId)
      while (await isOpen()) {
        await next()
        const now = await portal.countEvents(matterId)
        if (!stream.aborted) await stream.writeSSE({ event: now === count ? 'beat' : 'moved', data: '' })
        count = now
      }
    })
  })
}
