import type { Circumstances, NewEvent, SealedBox } from '@yiwang/kernel'
import type { CaseFacts, CaseState } from '../case.ts'
import { CaseworkError } from '../errors.ts'
import { ContactRecorded, type ContactOutcome, type ContactWay, type Worker } from '../events.ts'
import { heldCase } from './held-case.ts'
import { circumstancesOf, type CaseContext, type Said } from './said.ts'

/** Record having tried to reach the person (联系记录); when that was stands in the circumstances. */
export interface RecordContact {
  readonly type: 'RecordContact'
  readonly unitId: string
  readonly way: ContactWay
  readonly outcome: ContactOutcome
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

export function recordContact(command: RecordContact, state: CaseState, context: CaseContext): NewEvent[] {
  const { facts } = heldCase(state, command.unitId)
  const circumstances = circumstancesOf(command.circumstances, context)
  checkTime(circumstances, facts, context.now)
  const { matterId } = facts
  const { unitId, way, outcome, talk, by } = command
  const data = { matterId, unitId, way, outcome, by, ...(talk === undefined ? {} : { talk }) }
  return [ContactRecorded.create({ id: context.nextId(), matterId, data, circumstances })]
}
