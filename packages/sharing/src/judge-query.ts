import { can, type Actor } from '@yiwang/identity/contracts'
import type { GrantState } from './aggregates/grant.ts'
import { purposeOf, type DataSet, type Grant } from './catalogue.ts'
import type { Refusal } from './refusals.ts'

/** An application as the holder's ledger knows it. */
export interface OpenApplication {
  readonly itemCode: string
  readonly unitId: string
}

/** All that a query is judged on, before any record is touched. */
export interface QueryFacts {
  readonly actor: Actor
  readonly purpose: string
  readonly field: string
  readonly grant: GrantState
  readonly dataSet: DataSet | undefined
  /** the application the query is for, while it is being filled in */
  readonly application: OpenApplication | undefined
  readonly now: Date
}

function periodRefusal({ validFrom, validUntil }: Grant, now: Date): Refusal | undefined {
  if (now < new Date(validFrom)) return 'grant_not_yet_valid'
  return now >= new Date(validUntil) ? 'grant_expired' : undefined
}

function askerRefusal({ actor, purpose, application }: QueryFacts, grant: Grant): Refusal | undefined {
  const { unit } = actor
  if (!can(actor, { action: 'query', subject: 'SharedField', record: { unit } })) return 'role_not_permitted'
  if (unit !== grant.requester.unitId && !grant.actingUnitIds.includes(unit)) return 'unit_not_granted'
  if (purpose !== purposeOf(grant.itemCode)) return 'purpose_not_granted'
  const isTheirs = application?.itemCode === grant.itemCode && application.unitId === unit
  return isTheirs ? undefined : 'matter_not_open'
}

/** Why a query must be refused; undefined when it may be answered. */
export function judgeQuery(facts: QueryFacts): Refusal | undefined {
  const { grant: state, dataSet, field, now } = facts
  if (state.kind === 'none' || dataSet === undefined) return 'grant_unknown'
  if (state.kind === 'withdrawn') return 'grant_withdrawn'
  if (dataSet.attribute === 'withheld') return 'data_set_withheld'
  const isShared = state.grant.fields.includes(field) && dataSet.fields.some(({ name }) => name === field)
  return (
    periodRefusal(state.grant, now) ?? askerRefusal(facts, state.grant) ?? (isShared ? undefined : 'field_not_granted')
  )
}
