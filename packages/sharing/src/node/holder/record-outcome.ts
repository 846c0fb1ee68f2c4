import type { ActorClaims } from '@yiwang/identity'
import { chinaDay, type Circumstances, type Clock } from '@yiwang/kernel'
import { derivedId, type Ledger } from '@yiwang/ledger'
import { sharedQuery } from '../../aggregates/shared-query.ts'
import type { DataSet, Grant } from '../../catalogue.ts'
import { SharingError } from '../../errors.ts'
import type { Answer } from '../../answer.ts'
import type { QueryCall } from '../query-call.ts'
import type { Refusal } from '../../refusals.ts'

interface Recorder {
  readonly ledger: Ledger
  readonly clock: Clock
}

/** A query whose asker is known; from here on every ending is recorded. */
export interface AskedQuery {
  readonly call: QueryCall
  readonly claims: ActorClaims
  readonly field: string
  readonly grant: Grant
  readonly dataSet: DataSet
}

function circumstancesAt(clock: Clock): Circumstances {
  return {
    occurredAt: clock.now().toISOString(),
    initiator: 'worker',
    channelUsed: 'console',
    decidedBy: 'machine',
    lawfulUse: 'service,audit',
  }
}

function chineseDay(at: Date): string {
  const [year, month, day] = chinaDay(at).split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** Field names are unchecked input until a grant has allowed them; what cannot be one is kept out of the ledger. */
function recordableField(field: string): string {
  return /^[a-z][A-Za-z0-9]{0,39}$/.test(field) ? field : 'unknown'
}

/** Records a refusal and throws it. */
export async function recordRefusal({ ledger, clock }: Recorder, asked: AskedQuery, refusal: Refusal): Promise<never> {
  const { call, claims, field } = asked
  const { queryId, grantId, matterId } = call
  const by = { post: claims.post, unit: claims.unitName ?? claims.unit }
  const data = { matterId, grantId, field: recordableField(field), refusal, queryId, by }
  await ledger.execute(sharedQuery, {
    id: queryId,
    commandId: derivedId('sharing.query', queryId, claims.jti),
    command: { outcome: { kind: 'refused', data }, circumstances: circumstancesAt(clock) },
  })
  throw new SharingError(refusal)
}

/** Records that a field was provided, before anything is answered; tells the source as people read it. */
export async function recordProvision(
  { ledger, clock }: Recorder,
  { call, claims, field, grant, dataSet }: AskedQuery,
  asOf: Date,
): Promise<Pick<Answer, 'source' | 'eventId'>> {
  const { queryId, grantId, matterId } = call
  const provider = dataSet.provider.name
  const fieldTitle = dataSet.fields.find(({ name }) => name === field)?.title ?? field
  const text = `${provider}「${dataSet.name}」，数据截至${chineseDay(asOf)}`
  const origin = { grantId, dataSetId: dataSet.dataSetId, dataSet: dataSet.name, provider, asOf: asOf.toISOString() }
  const by = { post: claims.post, unit: claims.unitName ?? claims.unit }
  const data = { ...origin, matterId, field, fieldTitle, source: text, purpose: grant.itemName, queryId, by }
  const { events } = await ledger.execute(sharedQuery, {
    id: queryId,
    commandId: derivedId('sharing.query', queryId, claims.jti),
    command: { outcome: { kind: 'provided', data }, circumstances: circumstancesAt(clock) },
  })
  const [provided] = events
  if (provided === undefined) throw new SharingError('query_malformed', 'queryId')
  return { source: { ...origin, text }, eventId: provided.id }
}
