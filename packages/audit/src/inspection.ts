import type { Aggregate, Circumstances } from '@yiwang/kernel'
import { redactReason } from '@yiwang/sealing/redact'
import { EXPLANATION_MAX, MatterInspected } from './events.ts'

/** Follow one matter from end to end; told to the person it is about. */
export interface InspectMatter {
  readonly data: MatterInspected
  readonly circumstances: Circumstances
}

/**
 * Every look is recorded, also the tenth of the same person at the same matter: nothing to decide, nothing to refuse. The
 * explanation reaches the internet side, so what points at a person is masked in it.
 */
export const inspection: Aggregate<null, InspectMatter> = {
  name: 'inspection',
  initialState: null,
  evolve: () => null,
  decide: ({ data, circumstances }, _state, { nextId }) => {
    const explanation = redactReason(data.explanation, EXPLANATION_MAX)
    const redacted = { ...data, explanation }
    return [MatterInspected.create({ id: nextId(), matterId: data.matterId, data: redacted, circumstances })]
  },
}
