import { findRequestBySecret, showReceiptNumber } from '@yiwang/intake'
import { Hono, type Context } from 'hono'
import type { Portal } from '../app-context.ts'
import { heldReceipts, holdReceipt, type HeldReceipt } from '../receipts/held-receipts.ts'
import { qrSvg } from '../receipts/qr.ts'
import { NoticePage } from '../views/notice.tsx'
import { ReceiptPage } from '../views/receipt.tsx'
import { fullTime } from '../words/time.ts'
import { pageOf, sendPage } from './page.tsx'

/** The receipt of this number when this browser holds its secret. */
export function heldReceipt(c: Context, number: string): HeldReceipt | undefined {
  const plain = number.replaceAll('-', '')
  return heldReceipts(c).find((held) => held.number === plain)
}

/** A page for those who do not hold the receipt; it never says whether the matter exists. */
export function noAccess(c: Context, portal: Portal): Response {
  const page = pageOf(c, portal)
  return sendPage(c, <NoticePage page={page} title={page.t('page.noAccess')} text={page.t('page.noAccessText')} />, 404)
}

/** Receipts: the page after sending, and the address in the QR code. */
export function receiptRoutes(portal: Portal): Hono {
  return new Hono()
    .get('/receipts/:number', async (c) => {
      const held = heldReceipt(c, c.req.param('number'))
      if (held === undefined) return noAccess(c, portal)
      const stored = await findRequestBySecret(portal.prisma, held.secret)
      const takenInAt = stored?.recordedAt.toISOString() ?? portal.clock.now().toISOString()
      return sendPage(
        c,
        <ReceiptPage
          page={pageOf(c, portal)}
          receiptNumber={showReceiptNumber(held.number)}
          takenInAt={fullTime(takenInAt)}
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
