import type { Aggregate } from '@yiwang/kernel'
import { OrganisationError } from '../errors.ts'
import { UnitRegistered } from '../events.ts'
import { isCreditCode } from '../identifiers/credit-code.ts'
import { readDivisionCode } from '../identifiers/division-code.ts'
import { recordIfNew, type Registration } from './recording.ts'

export interface RegisterUnit extends Registration<UnitRegistered> {
  readonly type: 'RegisterUnit'
}

interface UnitState {
  readonly current?: UnitRegistered
}

/** A unit of government or a committee; registering it again with other data corrects the register. */
export const unit: Aggregate<UnitState, RegisterUnit> = {
  name: 'unit',
  initialState: {},
  evolve(state, event) {
    const current = UnitRegistered.match(event)
    return current === undefined ? state : { current }
  },
  decide(command, state, context) {
    const { divisionCode, creditCode } = command.data
    if (readDivisionCode(divisionCode) === undefined)
      throw new OrganisationError('division_code_invalid', 'divisionCode')
    if (creditCode !== undefined && !isCreditCode(creditCode)) {
      throw new OrganisationError('credit_code_invalid', 'creditCode')
    }
    return recordIfNew(UnitRegistered, command, { current: state.current, context })
  },
}
