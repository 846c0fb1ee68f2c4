import { streamLive } from '@yiwang/runtime'
import { Hono } from 'hono'
import type { Portal } from '../app-context.ts'
import { matterVersion } from '../matter/version.ts'
import { ownMatter } from './own-matter.ts'

const BEAT_MS = 20_000

/** Says "moved" whenever the matter is not as the page saw it; the page then fetches itself again. */
export function liveRoutes(portal: Portal): Hono {
  return new Hono().get('/matters/:number/live', async (c) => {
    const own = await ownMatter(c, portal)
    if (own === undefined) return c.json({ error: 'not_found' }, 404)
    const { matterId } = own.stored
    const { onProjected: subscribe, logger } = portal
    // all it ever says is that something moved; what did, the page asks for itself
    const isAllowed = (): Promise<boolean> => Promise.resolve(true)
    return streamLive(c, { subscribe, beatMs: BEAT_MS, isAllowed, logger }, async ({ stream, next, isOpen }) => {
      // what happened between the page and this stream would be missed otherwise
      let known = c.req.query('seen') ?? (await matterVersion(portal, matterId))
      while (await isOpen()) {
        const version = await matterVersion(portal, matterId)
        if (!stream.aborted) await stream.writeSSE({ event: version === known ? 'beat' : 'moved', data: '' })
        known = version
        await next()
      }
    })
  })
}
