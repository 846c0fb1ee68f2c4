import { IntakeError, findRequestByReceiptNumber } from '@yiwang/intake'
import { Hono } from 'hono'
import type { Portal } from '../app-context.ts'
import type { Language } from '../messages/translator.ts'
import { standingByNumber } from '../matter/standing-by-number.ts'
import { keepPreferences } from '../preferences.ts'
import type { FieldError } from '../views/fields.tsx'
import { FindPage, type FoundMatter } from '../views/find.tsx'
import { ownReceipt } from '../receipts/own-receipts.ts'
import { pageOf, sendPage } from './page.tsx'
import { showReceiptNumber } from '@yiwang/intake/contracts'

type Found = { found: FoundMatter } | { error: FieldError }

async function lookUp(portal: Portal, number: string, language: Language): Promise<Found> {
  const { t } = language
  try {
    const stored = await findRequestByReceiptNumber(portal.prisma, number)
    if (stored === undefined) return { error: { field: 'number', sentence: t('errors.number_unknown') } }
    return { found: await standingByNumber(portal, stored, language) }
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error
    return { error: { field: 'number', sentence: t('errors.number_invalid') } }
  }
}

/** Find a matter by number: where it stands for anyone, the matter itself for who holds its receipt. */
export function findRoutes(portal: Portal): Hono {
  return new Hono()
    .get('/find', (c) =>
      sendPage(c, <FindPage page={{ ...pageOf(c, portal), keeps: 'find-form' }} number="" errors={[]} />),
    )
    .post('/find', async (c) => {
      const body = await c.req.parseBody()
      const number = typeof body.number === 'string' ? body.number.slice(0, 60) : ''
      const preferences = keepPreferences(c, body)
      const page = { ...pageOf(c, portal, preferences), keeps: 'find-form' }
      if (preferences !== undefined) return sendPage(c, <FindPage page={page} number={number} errors={[]} />)
      const held = await ownReceipt(c, portal, number)
      if (held !== undefined) return c.redirect(`/matters/${showReceiptNumber(held.number)}`, 303)
      const found = await lookUp(portal, number, page)
      if ('error' in found) return sendPage(c, <FindPage page={page} number={number} errors={[found.error]} />, 422)
      return sendPage(c, <FindPage page={page} number={number} errors={[]} found={found.found} />)
    })
}
