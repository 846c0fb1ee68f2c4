import type { Case } from '@yiwang/casework/contracts'
import type { StoredRequest } from '@yiwang/intake'

/** Whether the person may take the request back here, or has done so; a case that ended otherwise stays as it ended. */
export type Withdrawal = 'possible' | 'done' | 'none'

/** `origin` is the portal's own: requests of other doors stand in streams it may not write. */
export function withdrawalOf(
  { origin: takenInAt, withdrawnAt }: Pick<StoredRequest, 'origin' | 'withdrawnAt'>,
  matterCase: Pick<Case, 'state' | 'outcome'> | undefined,
  origin: string,
): Withdrawal {
  if (matterCase?.state === 'closed') return matterCase.outcome === 'withdrawn' ? 'done' : 'none'
  if (withdrawnAt !== null) return 'done'
  return takenInAt === origin ? 'possible' : 'none'
}
