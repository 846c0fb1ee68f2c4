import { Hono } from 'hono'
import type { Portal } from '../app-context.ts'
import { drawMap } from '../tell/map/draw.ts'
import { mapFor } from '../tell/map/where-map.ts'

/** The communities as a picture; the same for everybody, so browsers may keep it. */
export function mapRoutes(portal: Portal): Hono {
  return new Hono().get('/map/:view{(all|\\d{12})\\.svg}', async (c) => {
    const view = c.req.param('view').replace('.svg', '')
    const found = await mapFor(portal, view)
    if (found === undefined) return c.notFound()
    return c.body(drawMap(found.shapes, found.frame, view), 200, {
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=3600',
    })
  })
}
