import { accountPlaces, keepReceipt, keptReceipts } from '@yiwang/intake'
import { Hono, type Context } from 'hono'
import { signInAddress } from '../account/sign-in-address.ts'
import { citizenOn } from '../account/citizen.ts'
import { preferencesOf } from '../preferences.ts'
import type { Portal } from '../app-context.ts'
import { byCitizen, holderOnly, type OwnMatter } from './own-matter.ts'

/** Puts a receipt into the account of whoever is signed in; nobody else learns of it. False when nobody is. */
export async function keepInAccount(c: Context, portal: Portal, held: OwnMatter['held']): Promise<boolean> {
  const { ledger, prisma, ids, clock, accountKey } = portal
  const citizen = citizenOn(c)
  if (citizen === undefined) return false
  const places = accountPlaces(accountKey, citizen.sub)
  const { position } = await keepReceipt(ledger, {
    places,
    kept: await keptReceipts(prisma, places),
    receipt: held,
    // of its own, never derived from the request's: nothing on the stream may connect the two
    commandId: ids.next(),
    circumstances: byCitizen(clock),
  })
  await ledger.waitFor('intake_kept_receipts', position)
  return true
}

async function keep(c: Context, portal: Portal, { held }: OwnMatter): Promise<Response> {
  const address = `/matters/${c.req.param('number') ?? ''}`
  if (!(await keepInAccount(c, portal, held))) return c.redirect(signInAddress(address, preferencesOf(c)), 303)
  return c.redirect(address, 303)
}

/** Keeping one receipt in the account; one at a time, since several in one moment could be told to be one person's. */
export function keepRoutes(portal: Portal): Hono {
  return new Hono().post('/matters/:number/keep', holderOnly(portal, keep))
}
