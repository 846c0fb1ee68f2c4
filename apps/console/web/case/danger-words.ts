import { isUnanswered } from '@yiwang/casework/contracts'
import type { SignedIn } from '@yiwang/ui/web'
import { may } from '../session/may.ts'
import { mayContact, type CaseStanding } from './next-action.ts'

/** What whoever reads a case in danger is to do; `watch` when it is somebody else's turn. */
export type DangerWords = 'dispatch' | 'chase' | 'sign' | 'handle' | 'contacted' | 'watch'

interface Endangered extends CaseStanding {
  readonly firstContactAt: unknown
}

/** What to tell this worker of a case whose words speak of danger to life; undefined once it was replied to. */
export function dangerWords(who: SignedIn, standing: Endangered): DangerWords | undefined {
  if (!isUnanswered(standing)) return undefined
  if (mayContact(who, standing)) {
    if (standing.state === 'dispatched') return 'sign'
    return standing.firstContactAt === null ? 'handle' : 'contacted'
  }
  const { state, unitId, divisionCode } = standing
  const record = { unit: unitId ?? undefined, divisionCode: divisionCode ?? undefined }
  if (state === 'handling' || !may(who, { action: 'dispatch', subject: 'Case', record })) return 'watch'
  return state === 'dispatched' ? 'chase' : 'dispatch'
}
