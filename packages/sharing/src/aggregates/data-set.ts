import type { Aggregate, Circumstances } from '@yiwang/kernel'
import type { DataSet } from '../catalogue.ts'
import { SharingError } from '../errors.ts'
import { DataSetRegistered, type ByPost } from '../events.ts'

export interface RegisterDataSet {
  readonly type: 'RegisterDataSet'
  readonly dataSet: DataSet
  readonly by: ByPost
  readonly circumstances: Circumstances
}

interface DataSetState {
  readonly current?: DataSet
}

/** 有条件 states scope and use; 不予 cites a law, regulation or State Council decision (政务数据共享条例). */
function refuseUnreasoned({ attribute, conditions, withheldBasis, fields }: DataSet): void {
  if (attribute === 'conditional' && conditions === undefined)
    throw new SharingError('conditions_missing', 'conditions')
  if (attribute === 'withheld' && withheldBasis === undefined)
    throw new SharingError('withheld_basis_missing', 'withheldBasis')
  if (new Set(fields.map(({ name }) => name)).size < fields.length)
    throw new SharingError('field_listed_twice', 'fields')
}

/** A data set in the sharing catalogue; registering it again with other content updates the entry. */
export const dataSet: Aggregate<DataSetState, RegisterDataSet> = {
  name: 'data-set',
  initialState: {},
  evolve(state, event) {
    const registered = DataSetRegistered.match(event)
    return registered === undefined ? state : { current: registered.dataSet }
  },
  decide({ dataSet: entry, by, circumstances }, { current }, { nextId }) {
    refuseUnreasoned(entry)
    if (current !== undefined && current.provider.unitId !== entry.provider.unitId) {
      throw new SharingError('provider_changed', 'provider')
    }
    const event = DataSetRegistered.create({ id: nextId(), data: { dataSet: entry, by }, circumstances })
    return JSON.stringify(event.data.dataSet) === JSON.stringify(current) ? [] : [event]
  },
}
