import type { ActorClaims } from '@yiwang/identity'
import type { PurposeCode } from '@yiwang/privacy/contracts'
import type { MatterRow } from '../projections/matter-row.ts'

/**
 * Why an actor may open a matter: their unit holds it, they have to dispatch it, they took it in, they call the person back, it
 * is history, they speak with callers, they answer for data and audit, or they review where others sent it.
 */
export type Ground = 'unit' | 'dispatch' | 'intake' | 'call-back' | 'archive' | 'caller' | 'oversight' | 'review'

type Worker = Pick<ActorClaims, 'unit' | 'unitName' | 'post' | 'roles' | 'divisionScope'>

const PURPOSES_BY_GROUND: Readonly<Record<Ground, readonly PurposeCode[]>> = {
  unit: ['handle', 'contact-citizen', 'reply'],
  dispatch: ['handle', 'contact-citizen'],
  intake: ['handle', 'contact-citizen'],
  'call-back': ['call-back'],
  archive: ['import-view'],
  // whether they checked who asks is judged beside this
  caller: ['read-out'],
  // reads nothing but what the person asked about a look, whatever has become of the matter
  oversight: ['answer-question', 'review-objection'],
  // reads nothing but what the person said against a dispatch; the console tells who of them dispatched it
  review: ['review-objection'],
}

function isInScope({ divisionScope }: Worker, matter: MatterRow): boolean {
  return divisionScope === undefined || (matter.division_code ?? '').startsWith(divisionScope)
}

function holdsCase(worker: Worker, matter: MatterRow): boolean {
  return worker.roles.includes('handler') && matter.unit_id !== null && matter.unit_id === worker.unit
}

function hasToDispatch(worker: Worker, matter: MatterRow): boolean {
  return worker.roles.includes('dispatcher') && matter.unit_id === null && isInScope(worker, matter)
}

const isAtCounter = ({ roles }: Worker): boolean => roles.includes('clerk') || roles.includes('operator')

/**
 * Only until the matter is dispatched: then it is its unit's, and so is what that unit notes. Intake names post and unit as
 * people read them; the token carries both forms of the unit.
 */
function tookIn(worker: Worker, matter: MatterRow): boolean {
  if (matter.unit_id !== null) return false
  const isSameUnit = matter.taken_by_unit !== null && [worker.unit, worker.unitName].includes(matter.taken_by_unit)
  return isAtCounter(worker) && isSameUnit && matter.taken_by_post === worker.post
}

/** What a matter was answered is read out to its person whatever has become of it since. */
function speaksWithCallers(worker: Worker, matter: MatterRow): boolean {
  return isAtCounter(worker) && isInScope(worker, matter)
}

/** Whoever handled a matter does not ask how it went (条例 arts. 23, 28). */
function callsBack(worker: Worker, matter: MatterRow): boolean {
  const isOther = matter.unit_id !== worker.unit
  return worker.roles.includes('callback') && matter.replied && isOther && isInScope(worker, matter)
}

function mayReadHistory(worker: Worker, matter: MatterRow): boolean {
  const isOverseeing = worker.roles.includes('dispatcher') || worker.roles.includes('callback')
  return holdsCase(worker, matter) || (isOverseeing && isInScope(worker, matter))
}

function caseGrounds(worker: Worker, matter: MatterRow): Ground[] {
  if (matter.historical) return mayReadHistory(worker, matter) ? ['archive'] : []
  if (matter.closed) return []
  const grounds: Array<[Ground, boolean]> = [
    ['unit', holdsCase(worker, matter)],
    ['dispatch', hasToDispatch(worker, matter)],
    ['intake', tookIn(worker, matter)],
    ['call-back', callsBack(worker, matter)],
  ]
  return grounds.filter(([, isGiven]) => isGiven).map(([ground]) => ground)
}

function groundsOf(worker: Worker, matter: MatterRow): Ground[] {
  if (matter.taken_in_app === null) return []
  const isOverseer = worker.roles.includes('steward') || worker.roles.includes('auditor')
  const reviews = worker.roles.includes('dispatcher') && isInScope(worker, matter)
  return [
    ...(speaksWithCallers(worker, matter) ? (['caller'] as const) : []),
    ...(isOverseer ? (['oversight'] as const) : []),
    ...(reviews ? (['review'] as const) : []),
    ...caseGrounds(worker, matter),
  ]
}

/** The ground on which a worker may open a matter for a purpose; undefined when there is none. */
export function findGround(worker: Worker, matter: MatterRow, purpose: PurposeCode): Ground | undefined {
  return groundsOf(worker, matter).find((ground) => PURPOSES_BY_GROUND[ground].includes(purpose))
}
