import { serve, type Connection, type OriginKeys, type Service } from '@yiwang/bus'
import { createTokenGuard, verifyActorToken, type ActorClaims } from '@yiwang/identity'
import type { Clock } from '@yiwang/kernel'
import type { Ledger } from '@yiwang/ledger'
import { openReply, sealReply } from '@yiwang/sealing'
import type { Pool } from 'pg'
import type { Grant } from '../../catalogue.ts'
import { SharingError } from '../../errors.ts'
import { judgeQuery } from '../../judge-query.ts'
import {
  hashOfSealed,
  QUERY_SUBJECT,
  queryCallSchema,
  questionSchema,
  sealInfo,
  type QueryCall,
  type Question,
} from '../query-call.ts'
import type { Refusal } from '../../refusals.ts'
import { readDataSetKeys, type DataSetKeys } from './data-set-keys.ts'
import { findOpenApplication, loadDataSet, loadGrant } from './facts.ts'
import { isOverRate } from './query-rate.ts'
import { recordProvision, recordRefusal, type AskedQuery } from './record-outcome.ts'
import { findRecord, type FoundRecord } from './records.ts'

export interface HolderOptions {
  readonly connection: Connection
  readonly ledger: Ledger
  readonly pool: Pool
  readonly clock: Clock
  /** folder of the data sets' keys, outside PostgreSQL */
  readonly keysFolder: string
  /** public keys of the apps that may ask */
  readonly originKeys: OriginKeys
}

type Holder = HolderOptions & { readonly guard: ReturnType<typeof createTokenGuard> }

function readCall(body: unknown): QueryCall {
  const call = queryCallSchema.safeParse(body)
  if (!call.success) throw new SharingError('query_malformed', call.error.issues[0]?.path.join('.'))
  return call.data
}

async function verify({ originKeys, clock, guard }: Holder, call: QueryCall): Promise<ActorClaims> {
  const expected = { audience: 'sharing', matterId: call.matterId, now: clock.now() } as const
  const claims = await verifyActorToken(originKeys, call.token, expected)
  const isBound = claims.grantId === call.grantId && claims.bodyHash === hashOfSealed(call.sealed)
  if (!isBound) throw new SharingError('query_malformed', 'token')
  guard.useOnce(claims)
  return claims
}

function openQuestion(keys: DataSetKeys, { queryId, sealed }: QueryCall): Question {
  try {
    return questionSchema.parse(openReply({ privateKey: keys.privateKey, info: sealInfo('question', queryId), sealed }))
  } catch {
    throw new SharingError('query_not_openable')
  }
}

function scopeRefusal(record: FoundRecord | undefined, { scope }: Grant, field: string): Refusal | undefined {
  if (record === undefined) return 'record_not_found'
  if (scope.divisionPrefix !== undefined && !record.divisionCode.startsWith(scope.divisionPrefix))
    return 'outside_scope'
  return record.fields[field] === undefined ? 'record_not_found' : undefined
}

async function answer(holder: Holder, body: unknown): Promise<unknown> {
  const { ledger, pool, clock, keysFolder } = holder
  const call = readCall(body)
  const claims = await verify(holder, call)
  const state = await loadGrant(ledger, call.grantId)
  if (state.kind === 'none') throw new SharingError('grant_unknown')
  const { grant } = state
  const dataSet = await loadDataSet(ledger, grant.dataSetId)
  if (dataSet === undefined) throw new SharingError('grant_unknown')
  const keys = readDataSetKeys(keysFolder, grant.dataSetId)
  const { field, subjectKey, replyKey } = openQuestion(keys, call)
  const asked: AskedQuery = { call, claims, field, grant, dataSet }
  const now = clock.now()
  const application = await findOpenApplication(ledger, call.matterId)
  const refusal = judgeQuery({ actor: claims, purpose: claims.purpose, field, grant: state, dataSet, application, now })
  if (refusal !== undefined) return recordRefusal(holder, asked, refusal)
  if (await isOverRate(pool, grant, now)) return recordRefusal(holder, asked, 'rate_exceeded')
  const record = await findRecord(pool, keys, subjectKey.idCard)
  const outside = scopeRefusal(record, grant, field)
  if (record === undefined || outside !== undefined) return recordRefusal(holder, asked, outside ?? 'record_not_found')
  const { source, eventId } = await recordProvision(holder, asked, record.asOf)
  const value = { value: record.fields[field], source, eventId }
  return { sealed: sealReply({ publicKey: replyKey, info: sealInfo('answer', call.queryId), value }) }
}

/**
 * Answers queries to this department's data sets on `svc.sharing.query`: who asks is verified, the grant judged, the
 * provision recorded and only then answered, sealed to the asker's key of this one query. Refusals carry their code.
 */
export function serveSharingQuery(options: HolderOptions): Service {
  const holder = { ...options, guard: createTokenGuard(options.clock) }
  return serve(options.connection, QUERY_SUBJECT, (body) => answer(holder, body))
}
