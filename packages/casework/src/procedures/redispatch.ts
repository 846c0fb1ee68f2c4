import type { AppContext } from '@yiwang/identity'
import type { Ledger } from '@yiwang/ledger'
import type { CaseworkDependencies } from '../dependencies.ts'
import { REVIEWED_REASON } from '../events.ts'
import { getCase } from '../queries/find-case.ts'
import { whichInDanger } from '../queries/in-danger.ts'
import { byWorker } from './acting.ts'
import { chosenDuty, receiver, respondLimitFor } from './dispatch.ts'

/** Where a matter goes after somebody has looked again at where it was sent. */
export interface Redispatch {
  readonly matterId: string
  readonly unitId: string
  readonly dutyId?: string | undefined
  readonly commandId: string
  readonly by: { readonly post: string; readonly unit: string }
}

interface Place {
  readonly prisma: AppContext['prisma']
  readonly ledger: Pick<Ledger, 'execute'>
}

/**
 * Sends a matter to another unit on a review, without a machine's suggestion. The caller has judged who may; casework judges
 * whether it still can: CaseworkError('unit_may_not_pass_on' | 'already_dispatched_to_unit' | 'case_not_open' | 'unit_not_found').
 */
export async function redispatch(
  { prisma, ledger }: Place,
  deps: CaseworkDependencies,
  { matterId, unitId, dutyId, commandId, by }: Redispatch,
): Promise<void> {
  const [found, duty, to] = await Promise.all([
    getCase(prisma, matterId),
    chosenDuty(deps, dutyId),
    receiver(deps, unitId),
  ])
  const inDanger = await whichInDanger(prisma, [found])
  const data = {
    ...to,
    limit: duty?.limit ?? deps.defaultLimit,
    ...respondLimitFor(deps, found, { duty, isInDanger: inDanger.has(matterId) }),
    dispatchedBy: by,
    reason: REVIEWED_REASON,
    ...(duty === undefined ? {} : { category: duty.category }),
  }
  const command = { type: 'DispatchCase', data, circumstances: byWorker() } as const
  await ledger.execute(deps.caseAggregate, { id: matterId, command, commandId })
}
