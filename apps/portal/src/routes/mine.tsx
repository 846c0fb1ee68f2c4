import { SESSION_COOKIE } from '@yiwang/identity'
import { Hono } from 'hono'
import { citizenOn, maskedPhone } from '../account/citizen.ts'
import { matterLines } from '../account/matter-lines.ts'
import type { Portal } from '../app-context.ts'
import { dropReceipts, heldReceipts } from '../receipts/held-receipts.ts'
import { dropToldNotes } from '../receipts/told-notes.ts'
import { MinePage } from '../views/mine.tsx'
import { pageOf, sendPage } from './page.tsx'

/** "My matters", and leaving: phones and library computers are shared, so nothing stays on the device. */
export function mineRoutes(portal: Portal): Hono {
  const { sessions, cookies } = portal
  return new Hono()
    .get('/mine', async (c) => {
      const page = pageOf(c, portal)
      const phone = citizenOn(c)?.phone
      return sendPage(
        c,
        <MinePage
          page={page}
          lines={await matterLines(c, portal, page)}
          phone={phone === undefined ? undefined : maskedPhone(phone)}
          holdsReceipts={heldReceipts(c).length > 0}
        />,
      )
    })
    .post('/mine/leave', async (c) => {
      await sessions.end(cookies.read(c, SESSION_COOKIE) ?? '')
      cookies.remove(c, SESSION_COOKIE)
      dropReceipts(c)
      dropToldNotes(c)
      // the steps of a story may still be behind the browser's way back
      c.header('clear-site-data', '"cache"')
      return c.redirect('/', 303)
    })
}
