import type { SignedIn } from '@yiwang/ui/web'
import type { CaseStanding } from './next-action.ts'

export type OpenPurpose = 'contact-citizen' | 'handle' | 'reply' | 'call-back' | 'import-view'

/** Whoever dispatches reads what no unit has yet; whoever calls back, what another unit has answered. */
function ofTheHotline(
  { roles, unit }: SignedIn,
  { state, unitId }: Pick<CaseStanding, 'state' | 'unitId'>,
): OpenPurpose[] {
  if (roles.includes('callback') && state === 'replied' && unitId !== unit) return ['call-back']
  return roles.includes('dispatcher') && unitId === null ? ['handle', 'contact-citizen'] : []
}

/**
 * For which purposes to offer opening a matter's words, the most usual first. The vault judges each opening by its own
 * replica; this only keeps buttons away that it would refuse.
 */
export function openablePurposes(who: SignedIn, { state, historical, unitId }: CaseStanding): OpenPurpose[] {
  const isHandler = who.roles.includes('handler') && unitId === who.unit
  const isOverseeing = who.roles.includes('dispatcher') || who.roles.includes('callback')
  if (historical) return isHandler || isOverseeing ? ['import-view'] : []
  if (state === 'closed') return []
  return isHandler ? ['contact-citizen', 'handle', 'reply'] : ofTheHotline(who, { state, unitId })
}

export type FilePurpose = Exclude<OpenPurpose, 'contact-citizen'>

const FILE_PURPOSES: readonly OpenPurpose[] = ['handle', 'reply', 'call-back', 'import-view'] satisfies FilePurpose[]

/** For which purpose to offer opening photos and papers; undefined for whoever may not. */
export function filePurpose(who: SignedIn, standing: CaseStanding): FilePurpose | undefined {
  return openablePurposes(who, standing).find((purpose): purpose is FilePurpose => FILE_PURPOSES.includes(purpose))
}
