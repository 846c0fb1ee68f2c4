import { defineProjection } from '@yiwang/ledger'
import type { DataSet, Grant } from '../catalogue.ts'
import { DataSetRegistered, GrantGiven, GrantWithdrawn } from '../events.ts'

type DataSetRow = { data_set_id: string; name: string; provider_unit_id: string; attribute: string; data_set: DataSet }

export const sharingDataSets = defineProjection<DataSetRow>({
  name: 'sharing_data_sets',
  version: 1,
  table: 'sharing_data_sets',
  key: 'data_set_id',
  keysOf(event) {
    const registered = DataSetRegistered.match(event)
    return registered === undefined ? [] : [registered.dataSet.dataSetId]
  },
  evolve(row, event) {
    const registered = DataSetRegistered.match(event)
    if (registered === undefined) return row
    const { dataSetId, name, provider, attribute } = registered.dataSet
    return { data_set_id: dataSetId, name, provider_unit_id: provider.unitId, attribute, data_set: registered.dataSet }
  },
})

type GrantRow = {
  grant_id: string
  data_set_id: string
  item_code: string
  valid_until: string
  withdrawn_at: string | null
  grant: Grant
}

export const sharingGrants = defineProjection<GrantRow>({
  name: 'sharing_grants',
  version: 1,
  table: 'sharing_grants',
  key: 'grant_id',
  keysOf(event) {
    const grantId = GrantGiven.match(event)?.grant.grantId ?? GrantWithdrawn.match(event)?.grantId
    return grantId === undefined ? [] : [grantId]
  },
  evolve(row, event) {
    const given = GrantGiven.match(event)?.grant
    if (given === undefined) return row === null ? null : { ...row, withdrawn_at: event.occurredAt }
    const { grantId, dataSetId, itemCode, validUntil } = given
    const keys = { grant_id: grantId, data_set_id: dataSetId, item_code: itemCode }
    return { ...keys, valid_until: validUntil, withdrawn_at: null, grant: given }
  },
})
