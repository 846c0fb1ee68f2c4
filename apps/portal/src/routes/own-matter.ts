import { findRequestBySecret, type HeldReceipt, type StoredRequest } from '@yiwang/intake'
import type { Circumstances, Clock } from '@yiwang/kernel'
import type { Context, Handler } from 'hono'
import type { Portal } from '../app-context.ts'
import { ownReceipt } from '../receipts/own-receipts.ts'
import { noAccess } from './notices.tsx'

/** A matter whose receipt this browser holds, or the account of whoever is signed in. */
export interface OwnMatter {
  readonly held: HeldReceipt
  readonly stored: StoredRequest
}

/** The matter of the address, when it is theirs who ask. */
export async function ownMatter(c: Context, portal: Portal): Promise<OwnMatter | undefined> {
  const held = await ownReceipt(c, portal, c.req.param('number') ?? '')
  const stored = held === undefined ? undefined : await findRequestBySecret(portal.prisma, held.secret)
  return held === undefined || stored === undefined ? undefined : { held, stored }
}

type Answer = (c: Context, portal: Portal, matter: OwnMatter) => Response | Promise<Response>

/** Lets whoever holds the receipt on to the answer; everyone else is told how to come by it. */
export function holderOnly(portal: Portal, answer: Answer): Handler {
  return async (c) => {
    const matter = await ownMatter(c, portal)
    return matter === undefined ? noAccess(c, portal) : answer(c, portal, matter)
  }
}

/** What every event says that a person brings about on the portal. */
export function byCitizen(clock: Clock): Circumstances {
  return {
    occurredAt: clock.now().toISOString(),
    initiator: 'citizen',
    channelUsed: 'portal',
    decidedBy: 'human',
    lawfulUse: 'service,audit',
  }
}
