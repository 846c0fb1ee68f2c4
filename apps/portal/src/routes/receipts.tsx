import { findCase } from '@yiwang/casework'
import { findRequestBySecret, showReceiptNumber, type HeldReceipt } from '@yiwang/intake'
import { fullMomentText } from '@yiwang/kernel'
import { Hono, type Context } from 'hono'
import type { Portal } from '../app-context.ts'
import { preferencesOf } from '../preferences.ts'
import { holdReceipt } from '../receipts/held-receipts.ts'
import { nextSteps } from '../receipts/next-steps.ts'
import { accountReceipts, ownReceipt } from '../receipts/own-receipts.ts'
import { receiptPicture } from '../receipts/picture.ts'
import { qrSvg } from '../receipts/qr.ts'
import { toldOf } from '../receipts/told-notes.ts'
import { ReceiptPage } from '../views/receipt.tsx'
import { noAccess } from './notices.tsx'
import { pageOf, sendPage } from './page.tsx'

const addressOf = ({ publicUrl }: Portal, { secret }: HeldReceipt): string => `${publicUrl}/r/${secret}`

async function show(c: Context, portal: Portal, held: HeldReceipt): Promise<Response> {
  const { prisma, clock } = portal
  const page = pageOf(c, portal)
  const stored = await findRequestBySecret(prisma, held.secret)
  const takenInAt = stored?.recordedAt.toISOString() ?? clock.now().toISOString()
  const matterCase = stored === undefined ? undefined : await findCase(prisma, stored.matterId)
  const told = toldOf(c, held)
  const inAccount = await accountReceipts(c, portal)
  return sendPage(
    c,
    <ReceiptPage
      page={page}
      receiptNumber={showReceiptNumber(held.number)}
      takenInAt={fullMomentText(takenInAt, page.locale)}
      qrSvg={await qrSvg(addressOf(portal, held))}
      next={await nextSteps(portal, { takenInAt, case: matterCase }, page)}
      isDanger={told.isDanger}
      // a moment after sending nothing is known here but what this browser told
      hasContact={stored?.hasContact ?? (told.isNameless ? false : undefined)}
      isInAccount={inAccount.some(({ secret }) => secret === held.secret)}
      canVerify={c.req.query('verify') === '1' && stored?.identity !== 'verified'}
    />,
  )
}

/** The picture holds the secret as the page does: the same guard, and nothing on the way may keep it. */
function picture(c: Context, portal: Portal, held: HeldReceipt): Response {
  const number = showReceiptNumber(held.number)
  const file = receiptPicture({ number, address: addressOf(portal, held) }, preferencesOf(c).locale)
  return c.body(new Uint8Array(file), 200, {
    'content-type': 'image/png',
    'content-disposition': `attachment; filename="${number}.png"`,
    'cache-control': 'no-store',
  })
}

/** Receipts: the page after sending, its picture to keep, and the address in the QR code. */
export function receiptRoutes(portal: Portal): Hono {
  const forHolder =
    (answer: (c: Context, portal: Portal, held: HeldReceipt) => Response | Promise<Response>) => async (c: Context) => {
      const held = await ownReceipt(c, portal, c.req.param('number') ?? '')
      return held === undefined ? noAccess(c, portal) : answer(c, portal, held)
    }
  return new Hono()
    .get('/receipts/:number', forHolder(show))
    .get('/receipts/:number/picture.png', forHolder(picture))
    .get('/r/:secret', async (c) => {
      const secret = c.req.param('secret')
      const stored = await findRequestBySecret(portal.prisma, secret)
      if (stored === undefined) return noAccess(c, portal)
      holdReceipt(c, portal, { number: stored.receiptNumber, secret })
      c.header('cache-control', 'no-store')
      return c.redirect(`/matters/${showReceiptNumber(stored.receiptNumber)}`, 303)
    })
}
