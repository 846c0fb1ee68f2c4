import type { Aggregate } from '@yiwang/kernel'
import { OrganisationError } from '../errors.ts'
import { GridRegistered } from '../events.ts'
import { readDivisionCode } from '../identifiers/division-code.ts'
import { recordIfNew, type Registration } from './recording.ts'

export interface RegisterGrid extends Registration<GridRegistered> {
  readonly type: 'RegisterGrid'
}

interface GridState {
  readonly current?: GridRegistered
}

/** A grid; its id is its 15-digit code, which begins with its community's. */
export const grid: Aggregate<GridState, RegisterGrid> = {
  name: 'grid',
  initialState: {},
  evolve(state, event) {
    const current = GridRegistered.match(event)
    return current === undefined ? state : { current }
  },
  decide(command, state, context) {
    const { code, communityCode } = command.data
    if (readDivisionCode(communityCode) === undefined)
      throw new OrganisationError('division_code_invalid', 'communityCode')
    if (!code.startsWith(communityCode)) throw new OrganisationError('grid_outside_community', 'code')
    return recordIfNew(GridRegistered, command, { current: state.current, context })
  },
}
