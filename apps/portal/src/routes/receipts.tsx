import { findRequestBySecret, showReceiptNumber } from '@yiwang/intake'
import { fullMomentText } from '@yiwang/kernel'
import { Hono } from 'hono'
import type { Portal } from '../app-context.ts'
import { holdReceipt } from '../receipts/held-receipts.ts'
import { ownReceipt } from '../receipts/own-receipts.ts'
import { qrSvg } from '../receipts/qr.ts'
import { ReceiptPage } from '../views/receipt.tsx'
import { noAccess } from './notices.tsx'
import { pageOf, sendPage } from './page.tsx'

/** Receipts: the page after sending, and the address in the QR code. */
export function receiptRoutes(portal: Portal): Hono {
  return new Hono()
    .get('/receipts/:number', async (c) => {
      const held = await ownReceipt(c, portal, c.req.param('number'))
      if (held === undefined) return noAccess(c, portal)
      const stored = await findRequestBySecret(portal.prisma, held.secret)
      const takenInAt = stored?.recordedAt.toISOString() ?? portal.clock.now().toISOString()
      const page = pageOf(c, portal)
      return sendPage(
        c,
        <ReceiptPage
          page={page}
          receiptNumber={showReceiptNumber(held.number)}
          takenInAt={fullMomentText(takenInAt, page.locale)}
          qrSvg={await qrSvg(`${portal.publicUrl}/r/${held.secret}`)}
        />,
      )
    })
    .get('/r/:secret', async (c) => {
      const secret = c.req.param('secret')
      const stored = await findRequestBySecret(portal.prisma, secret)
      if (stored === undefined) return noAccess(c, portal)
      holdReceipt(c, portal, { number: stored.receiptNumber, secret })
      c.header('cache-control', 'no-store')
      return c.redirect(`/matters/${showReceiptNumber(stored.receiptNumber)}`, 303)
    })
}
