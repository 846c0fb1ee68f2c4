import { chinaDay, type Aggregate } from '@yiwang/kernel'
import { OrganisationError } from '../errors.ts'
import { DutyListed, DutyWithdrawn } from '../events.ts'
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

/** One entry of the dispatch catalogue (派单目录); listing it again replaces it, the stream keeps every version. */
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
    if (command.data.limit.effectiveFrom > chinaDay(context.now)) {
      throw new OrganisationError('limit_not_effective', 'limit.effectiveFrom')
    }
    return recordIfNew(DutyListed, command, { current: state.current, context })
  },
}
