import type { AppContext } from '@yiwang/identity'
import type { Actor } from '@yiwang/identity/contracts'
import {
  findRequestByReceiptNumber,
  findStandingCheck,
  IntakeError,
  type StandingCheck,
  type StoredRequest,
} from '@yiwang/intake'
import type { Circumstances } from '@yiwang/kernel'
import type { Door } from './checks.ts'

/** A worker who speaks with callers, whose right to a matter is still to be judged. */
export interface Speaking extends AppContext {
  readonly actor: Actor
  authorize(record?: { readonly divisionCode?: string | undefined }): void
}

/** The post that types, as people read it. */
export const postOf = ({ actor }: Pick<Speaking, 'actor'>) => ({
  post: actor.post,
  unit: actor.unitName ?? actor.unit,
})

/** Who asked the caller. */
export const askerOf = ({ actor }: Pick<Speaking, 'actor'>) => ({ name: actor.name, ...postOf({ actor }) })

/** Papers are shown at a window; whoever sits at a telephone sees none. */
export const doorOf = ({ actor }: Pick<Speaking, 'actor'>): Door =>
  actor.roles.includes('clerk') ? 'window' : 'hotline'

/** The word is the person's, through this door; who typed it stands in the event. */
export const asTheySaid = ({ clock }: Speaking, channelUsed: Circumstances['channelUsed']): Circumstances => ({
  occurredAt: clock.now().toISOString(),
  initiator: 'citizen',
  ...(channelUsed === undefined ? {} : { channelUsed }),
  decidedBy: 'human',
  lawfulUse: 'service,audit',
})

/** The matter whose number the caller reads out, within the worker's division. Throws IntakeError or IdentityError. */
export async function spokenOf(ctx: Speaking, receiptNumber: string): Promise<StoredRequest> {
  const request = await findRequestByReceiptNumber(ctx.prisma, receiptNumber)
  if (request === undefined) throw new IntakeError('request_not_found', 'receiptNumber')
  ctx.authorize({ divisionCode: request.divisionCode ?? undefined })
  return request
}

/** The check that lets this worker speak of a matter now. Throws IntakeError('check_needed'). */
export async function standingCheck(ctx: Speaking, matterId: string): Promise<StandingCheck> {
  const found = await findStandingCheck({ ledger: ctx.ledger, by: askerOf(ctx) }, matterId)
  if (found === undefined) throw new IntakeError('check_needed', 'check')
  return found
}
