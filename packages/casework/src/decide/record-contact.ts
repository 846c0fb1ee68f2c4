import type { Circumstances, NewEvent, SealedBox } from '@yiwang/kernel'
import type { CaseFacts, CaseState } from '../case.ts'
import { CaseworkError } from '../errors.ts'
import { ContactRecorded, type ContactOutcome, type ContactWay, type Worker } from '../events.ts'
import { heldCase } from './held-case.ts'
import { circumstancesOf, type CaseContext, type Said } from './said.ts'

/** Of the telephone number, by the vault's traces: this worker has opened one in this matter, or has not, or none was left. */
export type PhoneSeen = 'opened' | 'shut' | 'not-left'

/** Record having tried to reach the person (联系记录); when that was stands in the circumstances. */
export interface RecordContact {
  readonly type: 'RecordContact'
  readonly unitId: string
  readonly way: ContactWay
  readonly outcome: ContactOutcome
  /** asked of calls only */
  readonly phone?: PhoneSeen | undefined
  readonly talk?: SealedBox
  readonly by: Worker
  readonly circumstances: Said
}

/** Clocks of desks differ a little from the server's. */
const CLOCK_SKEW_MS = 5 * 60_000

function checkTime({ occurredAt }: Circumstances, { takenInAt }: CaseFacts, now: Date): void {
  const at = Date.parse(occurredAt)
  if (at > now.getTime() + CLOCK_SKEW_MS) throw new CaseworkError('contact_in_future', 'occurredAt')
  if (at < Date.parse(takenInAt)) throw new CaseworkError('contact_before_matter', 'occurredAt')
}

/** Nobody calls a number they have not seen; who looked stands where the person sees it. A visit and the window need none. */
function checkPhone({ way, phone = 'shut' }: RecordContact): void {
  if (way !== 'phone' || phone === 'opened') return
  throw new CaseworkError(phone === 'not-left' ? 'no_phone_left' : 'phone_not_seen', 'way')
}

export function recordContact(command: RecordContact, state: CaseState, context: CaseContext): NewEvent[] {
  const { facts } = heldCase(state, command.unitId)
  const circumstances = circumstancesOf(command.circumstances, context)
  checkTime(circumstances, facts, context.now)
  checkPhone(command)
  const { matterId } = facts
  const { unitId, way, outcome, talk, by } = command
  const data = { matterId, unitId, way, outcome, by, ...(talk === undefined ? {} : { talk }) }
  return [ContactRecorded.create({ id: context.nextId(), matterId, data, circumstances })]
}
