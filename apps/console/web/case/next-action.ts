import type { SignedIn } from '@yiwang/ui/web'
import { may } from '../session/may.ts'

/** What a case says of itself that decides who may do what now. */
export interface CaseStanding {
  readonly state: string
  readonly historical: boolean
  readonly unitId: string | null
  readonly divisionCode: string | null
  /** the question the person has not answered yet */
  readonly questionEventId: string | null
}

export type NextAction = 'dispatch' | 'sign' | 'reply' | 'wait'

/** What else may be done beside the one thing. */
export type SideAction = 'again' | 'contact' | 'ask' | 'note'

const ACTIONS = { open: 'dispatch', dispatched: 'sign', handling: 'reply' } as const

const recordOf = ({ unitId, divisionCode }: CaseStanding) => ({
  unit: unitId ?? undefined,
  divisionCode: divisionCode ?? undefined,
})

/** The one thing this worker should do now; `wait` when it is somebody else's turn. */
export function nextAction(who: SignedIn, standing: CaseStanding): NextAction {
  const { state, historical } = standing
  if (historical || !(state in ACTIONS)) return 'wait'
  const action = ACTIONS[state as keyof typeof ACTIONS]
  return may(who, { action, subject: 'Case', record: recordOf(standing) }) ? action : 'wait'
}

/** A dispatcher may still send a case elsewhere while nobody has signed for it (首接负责). */
export function mayDispatchAgain(who: SignedIn, standing: CaseStanding): boolean {
  const isOpen = standing.state === 'dispatched' && !standing.historical
  return isOpen && may(who, { action: 'dispatch', subject: 'Case', record: recordOf(standing) })
}

/** Whoever has the case may say that they called or visited, also before signing for it. */
export function mayContact(who: SignedIn, standing: CaseStanding): boolean {
  const isHeld = (standing.state === 'dispatched' || standing.state === 'handling') && !standing.historical
  return isHeld && may(who, { action: 'contact', subject: 'Case', record: recordOf(standing) })
}

/** Whoever has signed for the case may ask the person, one question at a time. */
export function mayAsk(who: SignedIn, standing: CaseStanding): boolean {
  const isHandling = standing.state === 'handling' && !standing.historical
  return isHandling && may(who, { action: 'ask', subject: 'Case', record: recordOf(standing) })
}

/** Notes may be left as long as the case lives. */
export function mayAnnotate(who: SignedIn, standing: CaseStanding): boolean {
  const isAlive = standing.state !== 'received' && standing.state !== 'closed' && !standing.historical
  return isAlive && may(who, { action: 'annotate', subject: 'Case', record: recordOf(standing) })
}

/** Everything else this worker may do now, in the order it is usually done. */
export function sideActions(who: SignedIn, standing: CaseStanding): SideAction[] {
  const open: Readonly<Record<SideAction, boolean>> = {
    again: mayDispatchAgain(who, standing),
    contact: mayContact(who, standing),
    ask: mayAsk(who, standing) && standing.questionEventId === null,
    note: mayAnnotate(who, standing),
  }
  return (['again', 'contact', 'ask', 'note'] as const).filter((action) => open[action])
}
