import type { NewEvent } from '@yiwang/kernel'
import type { CaseState } from '../case.ts'
import { CaseworkError } from '../errors.ts'
import { CaseOpened } from '../events.ts'
import { circumstancesOf, type CaseContext, type Said } from './said.ts'

/** Accept a request (受理). */
export interface OpenCase {
  readonly type: 'OpenCase'
  readonly data: CaseOpened
  readonly circumstances: Said
}

export function openCase({ data, circumstances }: OpenCase, state: CaseState, context: CaseContext): NewEvent[] {
  if (state.kind !== 'none') {
    if (state.facts.requestEventId === data.requestEventId) return []
    throw new CaseworkError('case_already_open')
  }
  const { matterId } = data
  return [
    CaseOpened.create({ id: context.nextId(), matterId, data, circumstances: circumstancesOf(circumstances, context) }),
  ]
}
