import type { Case } from '@yiwang/casework/contracts'
import { speaksOfDanger } from '@yiwang/intake/contracts'
import type { OwnWords } from './own-words.ts'
import type { Withdrawal } from './withdrawal.ts'

interface Told {
  readonly case: Pick<Case, 'state'> | undefined
  readonly withdrawal: Withdrawal
  readonly toldOfDanger: boolean
  readonly requestEventId: string
  readonly own: OwnWords
}

/** Whether to begin with "call first": the words told speak of danger, as far as they are open here, and nobody has answered yet. */
export function isUrgent({ case: matterCase, withdrawal, toldOfDanger, requestEventId, own }: Told): boolean {
  const isOver = matterCase?.state === 'replied' || matterCase?.state === 'closed' || withdrawal === 'done'
  if (isOver) return false
  const narrative = own.state === 'shown' ? (own.byEvent.get(requestEventId)?.narrative ?? '') : ''
  return toldOfDanger || speaksOfDanger(narrative)
}
