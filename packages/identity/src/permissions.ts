import type { Role } from './actor.ts'

/** What can be done, by what it is done to. */
export const actionsOf = {
  Request: ['take-in', 'read'],
  Case: ['read', 'dispatch', 'sign', 'contact', 'ask', 'answer-at-once', 'reply', 'annotate', 'reopen', 'close'],
  PersonalData: ['open'],
  OpeningQuestion: ['read', 'answer'],
  DispatchObjection: ['read', 'review'],
  Application: ['start', 'submit', 'read'],
  SharedField: ['query'],
  DataSet: ['read', 'register'],
  Grant: ['read', 'give', 'withdraw'],
  Rating: ['read'],
  CallBack: ['read', 'record'],
  Organisation: ['read', 'change'],
  Figures: ['read'],
  Stream: ['watch'],
  Matter: ['inspect'],
  AuditLog: ['read'],
  Operations: ['read'],
} as const

export type Subject = keyof typeof actionsOf
export type ActionOn<S extends Subject> = (typeof actionsOf)[S][number]
export type Action = { [S in Subject]: ActionOn<S> }[Subject]

/** `own`: records of the actor's unit only. `any`: every record, or every one in the actor's division scope. */
export type Scope = 'own' | 'any'

export interface Permission {
  readonly subject: Subject
  readonly action: Action
  readonly own: readonly Role[]
  readonly any: readonly Role[]
}

function permit<S extends Subject>(
  subject: S,
  action: ActionOn<S>,
  to: Partial<Record<Scope, readonly Role[]>>,
): Permission {
  return { subject, action, own: to.own ?? [], any: to.any ?? [] }
}

const everyone = ['dispatcher', 'handler', 'clerk', 'operator', 'steward', 'callback', 'leader', 'auditor'] as const

/**
 * The whole permission table: one row per subject and action. Handlers may not read ratings: whoever is rated must not
 * see a rating before it is locked (好差评, protection of raters); call-back is never done by the handler.
 */
export const permissionTable: readonly Permission[] = [
  permit('Request', 'take-in', { any: ['clerk', 'operator'] }),
  permit('Request', 'read', { any: ['dispatcher', 'auditor'], own: ['clerk', 'operator', 'handler'] }),
  permit('Case', 'read', {
    any: ['dispatcher', 'callback', 'auditor'],
    own: ['handler', 'clerk', 'operator', 'leader'],
  }),
  permit('Case', 'dispatch', { any: ['dispatcher'] }),
  permit('Case', 'sign', { own: ['handler'] }),
  permit('Case', 'contact', { own: ['handler'] }),
  permit('Case', 'ask', { own: ['handler'] }),
  permit('Case', 'answer-at-once', { own: ['clerk', 'operator'] }),
  permit('Case', 'reply', { own: ['handler'] }),
  permit('Case', 'annotate', { any: ['dispatcher'], own: ['handler'] }),
  permit('Case', 'reopen', { any: ['dispatcher', 'callback'] }),
  permit('Case', 'close', { any: ['dispatcher'] }),
  permit('PersonalData', 'open', { any: ['dispatcher', 'callback'], own: ['handler', 'clerk', 'operator'] }),
  permit('OpeningQuestion', 'read', { any: ['steward', 'auditor'] }),
  permit('OpeningQuestion', 'answer', { any: ['steward', 'auditor'] }),
  permit('DispatchObjection', 'read', { any: ['dispatcher', 'steward', 'auditor'] }),
  permit('DispatchObjection', 'review', { any: ['dispatcher', 'steward', 'auditor'] }),
  permit('Application', 'start', { own: ['clerk'] }),
  permit('Application', 'submit', { own: ['clerk'] }),
  permit('Application', 'read', { any: ['auditor'], own: ['clerk', 'handler', 'leader'] }),
  permit('SharedField', 'query', { own: ['clerk', 'handler'] }),
  permit('DataSet', 'read', { any: everyone }),
  permit('DataSet', 'register', { own: ['steward'] }),
  permit('Grant', 'read', { any: everyone }),
  permit('Grant', 'give', { own: ['steward'] }),
  permit('Grant', 'withdraw', { own: ['steward'] }),
  permit('Rating', 'read', { any: ['callback', 'leader', 'auditor'] }),
  permit('CallBack', 'read', { any: ['callback', 'leader', 'auditor'] }),
  permit('CallBack', 'record', { any: ['callback'] }),
  permit('Organisation', 'read', { any: everyone }),
  permit('Organisation', 'change', { any: ['steward'] }),
  permit('Figures', 'read', { any: everyone }),
  permit('Stream', 'watch', { any: ['dispatcher', 'leader', 'auditor'] }),
  permit('Matter', 'inspect', { any: ['leader', 'auditor'] }),
  permit('AuditLog', 'read', { any: ['leader', 'auditor'] }),
  permit('Operations', 'read', { any: ['steward', 'leader', 'auditor'] }),
]
