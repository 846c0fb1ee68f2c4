import type { Aggregate } from '@yiwang/kernel'
import { OrganisationError } from '../errors.ts'
import { DivisionRegistered } from '../events.ts'
import { readDivisionCode } from '../identifiers/division-code.ts'
import { recordIfNew, type Registration } from './recording.ts'

export interface RegisterDivision extends Registration<DivisionRegistered> {
  readonly type: 'RegisterDivision'
}

interface DivisionState {
  readonly current?: DivisionRegistered
}

function checkCode({ code, level, parentCode }: DivisionRegistered): void {
  const read = readDivisionCode(code)
  if (read === undefined) throw new OrganisationError('division_code_invalid', 'code')
  if (read.level !== level) throw new OrganisationError('division_level_mismatch', 'level')
  if (parentCode !== undefined && read.parentCode !== undefined && parentCode !== read.parentCode) {
    throw new OrganisationError('division_level_mismatch', 'parentCode')
  }
}

/** A division; its id is its code. */
export const division: Aggregate<DivisionState, RegisterDivision> = {
  name: 'division',
  initialState: {},
  evolve(state, event) {
    const current = DivisionRegistered.match(event)
    return current === undefined ? state : { current }
  },
  decide(command, state, context) {
    checkCode(command.data)
    return recordIfNew(DivisionRegistered, command, { current: state.current, context })
  },
}
