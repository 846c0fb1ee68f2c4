import { createMongoAbility, subject as asSubject, type MongoAbility, type RawRuleOf } from '@casl/ability'
import type { Actor, Role } from './actor.ts'
import { permissionTable, type Action, type ActionOn, type Permission, type Subject } from './permissions.ts'

/** What a permission is judged on: whose the record is and where it lies. */
export interface Owned {
  readonly unit?: string | undefined
  readonly divisionCode?: string | undefined
}

export type Ability = MongoAbility<[Action, Subject | (Owned & { __caslSubjectType__?: Subject })]>

function rulesOf(actor: Actor, permission: Permission): RawRuleOf<Ability>[] {
  const held = (roles: readonly Role[]): boolean => roles.some((role) => actor.roles.includes(role))
  const { action, subject } = permission
  const own: RawRuleOf<Ability> = { action, subject, conditions: { unit: actor.unit } }
  if (held(permission.any)) {
    if (actor.divisionScope === undefined) return [{ action, subject }]
    return [own, { action, subject, conditions: { divisionCode: { $regex: `^${actor.divisionScope}` } } }]
  }
  return held(permission.own) ? [own] : []
}

/** Everything an actor may do, as a CASL ability; its rules can be sent to the browser. */
export function abilityFor(actor: Actor): Ability {
  return createMongoAbility<Ability>(permissionTable.flatMap((permission) => rulesOf(actor, permission)))
}

/** What is asked about: an action on a kind of record, and the record itself when there is one. */
export interface Question<S extends Subject> {
  readonly action: ActionOn<S>
  readonly subject: S
  /** left out: "may they ever do this?" */
  readonly record?: Owned
}

/**
 * Whether an actor may do something.
 * @example can(actor, { action: 'sign', subject: 'Case', record: { unit: 'unit-civil-affairs' } })
 */
export function can<S extends Subject>(actor: Actor, { action, subject, record }: Question<S>): boolean {
  const ability = abilityFor(actor)
  return record === undefined ? ability.can(action, subject) : ability.can(action, asSubject(subject, { ...record }))
}
