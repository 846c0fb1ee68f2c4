import type { CaseProgress } from '@yiwang/casework/contracts'
import type { SignedIn } from '@yiwang/ui/web'
import { may } from '../session/may.ts'

/** What a tab of case lists asks for. */
export interface CaseFilter {
  readonly states?: readonly CaseProgress[]
  readonly historical?: true
  readonly hasComeBack?: true
  readonly order: 'due' | 'newest'
}

export type CaseTabKey = 'todo' | 'back' | 'waiting' | 'all' | 'history'

export interface CaseTab {
  readonly key: CaseTabKey
  readonly filter: CaseFilter
  /** long lists are searched by words */
  readonly isSearchable: boolean
}

export type WorkTab = CaseTab | { readonly key: 'taken' | 'applications' }

/** In which states a case waits for somebody of this role; whom to call back has a list of its own, by when they may be called. */
const TODO: Readonly<Record<string, readonly CaseProgress[]>> = {
  dispatcher: ['received', 'open'],
  handler: ['dispatched', 'handling'],
}
const UNDER_WAY: readonly CaseProgress[] = ['received', 'open', 'dispatched', 'handling', 'replied']
const COUNTER_ROLES = new Set(['clerk', 'operator'])

/** What the person answered, added or sent back, until the unit acts on it; these are also among what is to do. */
const back: CaseTab = { key: 'back', filter: { hasComeBack: true, order: 'due' }, isSearchable: false }

function caseTabs({ roles }: SignedIn): CaseTab[] {
  const states = [...new Set(roles.flatMap((role) => TODO[role] ?? []))]
  const waiting = UNDER_WAY.filter((state) => !states.includes(state))
  const own: CaseTab[] =
    states.length === 0
      ? []
      : [
          { key: 'todo', filter: { states, order: 'due' }, isSearchable: false },
          ...(roles.includes('handler') ? [back] : []),
          { key: 'waiting', filter: { states: waiting, order: 'due' }, isSearchable: false },
        ]
  return [
    ...own,
    { key: 'all', filter: { order: 'newest' }, isSearchable: true },
    { key: 'history', filter: { historical: true, order: 'newest' }, isSearchable: true },
  ]
}

/** The lists a worker has, the most urgent first. At the counter cases are somebody else's: there it is what was taken in. */
export function tabsOf(who: SignedIn): WorkTab[] {
  const tabs: WorkTab[] = []
  const isOnlyCounter = who.roles.every((role) => COUNTER_ROLES.has(role))
  if (!isOnlyCounter && may(who, { action: 'read', subject: 'Case' })) tabs.push(...caseTabs(who))
  if (may(who, { action: 'take-in', subject: 'Request' })) tabs.push({ key: 'taken' })
  if (may(who, { action: 'start', subject: 'Application' })) tabs.push({ key: 'applications' })
  return tabs
}

/** How many matters a tab holds, from the counts by state; undefined where those do not tell. */
export function countOf(tab: WorkTab, counts: Readonly<Record<string, number>> | undefined): number | undefined {
  if (counts === undefined || !('filter' in tab)) return undefined
  if (tab.filter.hasComeBack === true) return counts['back'] ?? 0
  if (tab.filter.states === undefined) return undefined
  return tab.filter.states.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
}
