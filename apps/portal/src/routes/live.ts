import { findRequestBySecret } from '@yiwang/intake'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Portal } from '../app-context.ts'
import { heldReceipt } from './receipts.tsx'

const BEAT_MS = 20_000

/** Says "moved" whenever something happened in the matter; the page then fetches itself again. */
export function liveRoutes(portal: Portal): Hono {
  return new Hono().get('/matters/:number/live', async (c) => {
    const held = heldReceipt(c, c.req.param('number'))
    const stored = held === undefined ? undefined : await findRequestBySecret(portal.prisma, held.secret)
    if (stored === undefined) return c.json({ error: 'not_found' }, 404)
    return streamSSE(c, async (stream) => {
      let count = await portal.countEvents(stored.matterId)
      let wake = (): void => undefined
      let isStale = false
      const off = portal.onProjected(() => {
        isStale = true
        wake()
      })
      stream.onAbort(() => {
        off()
        wake()
      })
      while (!stream.aborted) {
        if (!isStale)
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, BEAT_MS)
            wake = () => {
              clearTimeout(timer)
              resolve()
            }
          })
        isStale = false
        const now = await portal.countEvents(stored.matterId)
        await stream.writeSSE({ event: now === count ? 'beat' : 'moved', data: '' })
        count = now
      }
    })
  })
}
