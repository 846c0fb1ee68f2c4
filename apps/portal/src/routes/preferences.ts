import { Hono } from 'hono'
import { keepPreferences } from '../preferences.ts'

/** A path of our own to return to; anything else leads home. */
function ownPath(to: unknown): string {
  return typeof to === 'string' && /^\/(?![/\\])[\w/-]*$/.test(to) ? to : '/'
}

/** The switches in the header: elder version and language, back to the page they were pressed on. */
export function preferenceRoutes(): Hono {
  return new Hono().post('/preferences', async (c) => {
    const body = await c.req.parseBody()
    keepPreferences(c, body)
    return c.redirect(ownPath(body.to), 303)
  })
}
