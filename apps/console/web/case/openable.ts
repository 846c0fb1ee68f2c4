import type { SignedIn } from '@yiwang/ui/web'
import type { CaseStanding } from './next-action.ts'

export type OpenPurpose = 'contact-citizen' | 'handle' | 'reply' | 'call-back' | 'import-view'

/**
 * For which purposes to offer opening a matter's words, the most usual first. The vault judges each opening by its own
 * replica; this only keeps buttons away that it would refuse.
 */
export function openablePurposes(who: SignedIn, { state, historical, unitId }: CaseStanding): OpenPurpose[] {
  const isHandler = who.roles.includes('handler') && unitId === who.unit
  const isDispatcher = who.roles.includes('dispatcher')
  if (historical) return isHandler || isDispatcher || who.roles.includes('callback') ? ['import-view'] : []
  if (state === 'closed') return []
  if (isHandler) return ['contact-citizen', 'handle', 'reply']
  if (who.roles.includes('callback') && state === 'replied' && unitId !== who.unit) return ['call-back']
  return isDispatcher && unitId === null ? ['handle', 'contact-citizen'] : []
}
