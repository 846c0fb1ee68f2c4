import type { Aggregate } from '@yiwang/kernel'
import { OrganisationError } from '../errors.ts'
import { GridRegistered, GridShapeSet } from '../events.ts'
import { readDivisionCode } from '../identifiers/division-code.ts'
import { recordIfNew, type Registration } from './recording.ts'
import { setShape } from './set-shape.ts'

export interface RegisterGrid extends Registration<GridRegistered> {
  readonly type: 'RegisterGrid'
}

export interface SetGridShape extends Registration<GridShapeSet> {
  readonly type: 'SetGridShape'
}
export type GridCommand = RegisterGrid | SetGridShape

interface GridState {
  readonly current?: GridRegistered
  readonly shape?: GridShapeSet
}

function checkCode({ code, communityCode }: GridRegistered): void {
  if (readDivisionCode(communityCode) === undefined)
    throw new OrganisationError('division_code_invalid', 'communityCode')
  if (!code.startsWith(communityCode)) throw new OrganisationError('grid_outside_community', 'code')
}

/** A grid and the ground it covers; its id is its 15-digit code, which begins with its community's. */
export const grid: Aggregate<GridState, GridCommand> = {
  name: 'grid',
  initialState: {},
  evolve(state, event) {
    const current = GridRegistered.match(event)
    if (current !== undefined) return { ...state, current }
    const shape = GridShapeSet.match(event)
    return shape === undefined ? state : { ...state, shape }
  },
  decide(command, { current, shape }, context) {
    if (command.type === 'SetGridShape') {
      return setShape(GridShapeSet, command, { isRegistered: current !== undefined, current: shape, context })
    }
    checkCode(command.data)
    return recordIfNew(GridRegistered, command, { current, context })
  },
}
