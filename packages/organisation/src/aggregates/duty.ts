import { chinaDay, type Aggregate } from '@yiwang/kernel'
import { OrganisationError } from '../errors.ts'
import { DutyListed, DutyWithdrawn, versionDay } from '../events.ts'
import { recordIfNew, type Registration } from './recording.ts'

export interface ListDuty extends Registration<DutyListed> {
  readonly type: 'ListDuty'
}
export interface WithdrawDuty extends Registration<DutyWithdrawn> {
  readonly type: 'WithdrawDuty'
}
export type DutyCommand = ListDuty | WithdrawDuty

interface DutyState {
  readonly current?: DutyListed | undefined
}

/** A version is listed on or after the day it is followed from, and versions follow each other in time. */
function checkDays({ data }: ListDuty, { current }: DutyState, today: string): void {
  if (data.limit.effectiveFrom > today) throw new OrganisationError('limit_not_effective', 'limit.effectiveFrom')
  if (versionDay(data) > today) throw new OrganisationError('limit_not_effective', 'effectiveFrom')
  if (current !== undefined && versionDay(data) < versionDay(current)) {
    throw new OrganisationError('duty_version_too_early', 'effectiveFrom')
  }
}

/** One entry of the dispatch catalogue (派单目录); listing it again is a new version, and every version is kept. */
export const duty: Aggregate<DutyState, DutyCommand> = {
  name: 'duty',
  initialState: {},
  evolve(state, event) {
    const current = DutyListed.match(event)
    if (current !== undefined) return { current }
    return DutyWithdrawn.match(event) === undefined ? state : {}
  },
  decide(command, state, context) {
    if (command.type === 'WithdrawDuty') {
      if (state.current === undefined) throw new OrganisationError('duty_not_listed', 'dutyId')
      const { data, circumstances } = command
      return [DutyWithdrawn.create({ id: context.nextId(), data, circumstances })]
    }
    checkDays(command, state, chinaDay(context.now))
    return recordIfNew(DutyListed, command, { current: state.current, context })
  },
}
