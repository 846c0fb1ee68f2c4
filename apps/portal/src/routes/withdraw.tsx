import { findCase } from '@yiwang/casework'
import { request } from '@yiwang/intake'
import { Hono, type Context } from 'hono'
import type { Portal } from '../app-context.ts'
import { withdrawalOf } from '../matter/withdrawal.ts'
import { WithdrawPage } from '../views/withdraw.tsx'
import { byCitizen, holderOnly, type OwnMatter } from './own-matter.ts'
import { pageOf, sendPage } from './page.tsx'

const addressOf = (c: Context): string => `/matters/${c.req.param('number') ?? ''}`

async function ask(c: Context, portal: Portal, { stored }: OwnMatter): Promise<Response> {
  const matterCase = await findCase(portal.prisma, stored.matterId)
  if (withdrawalOf(stored, matterCase, portal.ledger.origin) !== 'possible') return c.redirect(addressOf(c), 303)
  return sendPage(c, <WithdrawPage page={pageOf(c, portal)} action={addressOf(c)} />)
}

/** Asking twice needs no form id: a request that is withdrawn already answers with no new event. */
async function withdraw(c: Context, portal: Portal, { stored }: OwnMatter): Promise<Response> {
  const { ledger, prisma, ids, clock } = portal
  const { matterId } = stored
  const { position } = await ledger.execute(request, {
    id: matterId,
    commandId: ids.next(),
    command: {
      type: 'WithdrawRequest',
      matterId,
      isClosed: (await findCase(prisma, matterId))?.state === 'closed',
      circumstances: byCitizen(clock),
    },
  })
  // the page reads all three, and must not ask once more for what has just been said
  for (const projection of ['intake_requests', 'feedback_confirmations', 'casework_timeline'])
    await ledger.waitFor(projection, position)
  return c.redirect(addressOf(c), 303)
}

/** "Not needed any more": the question, and the word. */
export function withdrawRoutes(portal: Portal): Hono {
  return new Hono()
    .get('/matters/:number/withdrawal', holderOnly(portal, ask))
    .post('/matters/:number/withdrawal', holderOnly(portal, withdraw))
}
