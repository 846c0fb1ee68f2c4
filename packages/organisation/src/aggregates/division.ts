import type { Aggregate } from '@yiwang/kernel'
import { OrganisationError } from '../errors.ts'
import { DivisionRegistered, DivisionShapeSet } from '../events.ts'
import { readDivisionCode } from '../identifiers/division-code.ts'
import { recordIfNew, type Registration } from './recording.ts'
import { setShape } from './set-shape.ts'

export interface RegisterDivision extends Registration<DivisionRegistered> {
  readonly type: 'RegisterDivision'
}

export interface SetDivisionShape extends Registration<DivisionShapeSet> {
  readonly type: 'SetDivisionShape'
}
export type DivisionCommand = RegisterDivision | SetDivisionShape

interface DivisionState {
  readonly current?: DivisionRegistered
  readonly shape?: DivisionShapeSet
}

function checkCode({ code, level, parentCode }: DivisionRegistered): void {
  const read = readDivisionCode(code)
  if (read === undefined) throw new OrganisationError('division_code_invalid', 'code')
  if (read.level !== level) throw new OrganisationError('division_level_mismatch', 'level')
  // A code outlives reforms: a town may belong to another county than its first six digits say, never to another level.
  const parent = parentCode === undefined ? undefined : readDivisionCode(parentCode)
  const isOdd = parentCode !== undefined && (parent === undefined || parent.code.length > code.length)
  if (isOdd || parentCode === code) throw new OrganisationError('division_level_mismatch', 'parentCode')
}

/** A division and the ground it covers; its id is its code. */
export const division: Aggregate<DivisionState, DivisionCommand> = {
  name: 'division',
  initialState: {},
  evolve(state, event) {
    const current = DivisionRegistered.match(event)
    if (current !== undefined) return { ...state, current }
    const shape = DivisionShapeSet.match(event)
    return shape === undefined ? state : { ...state, shape }
  },
  decide(command, { current, shape }, context) {
    if (command.type === 'SetDivisionShape') {
      return setShape(DivisionShapeSet, command, { isRegistered: current !== undefined, current: shape, context })
    }
    checkCode(command.data)
    return recordIfNew(DivisionRegistered, command, { current, context })
  },
}
