import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import type { Portal } from '../app-context.ts'
import { newFormId } from '../tell/read-form.ts'
import { HomePage } from '../views/home.tsx'
import { pageOf, sendPage } from './page.tsx'

const YEAR = 365 * 24 * 3600

/** A path of our own to return to; anything else leads home. */
function ownPath(to: unknown): string {
  return typeof to === 'string' && /^\/(?![/\\])[\w/-]*$/.test(to) ? to : '/'
}

/** First page, and the switch between the standard and the elder version. */
export function homeRoutes(portal: Portal): Hono {
  return new Hono()
    .get('/', (c) => {
      const formId = newFormId(portal.receiptKey, portal.ids.next())
      return sendPage(c, <HomePage page={pageOf(c, portal)} formId={formId} />)
    })
    .post('/version', async (c) => {
      const body = await c.req.parseBody()
      setCookie(c, 'yw_elder', body.elder === '1' ? '1' : '0', {
        path: '/',
        maxAge: YEAR,
        sameSite: 'Lax',
        httpOnly: true,
      })
      return c.redirect(ownPath(body.to), 303)
    })
}
