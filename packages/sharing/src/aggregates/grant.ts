import type { Aggregate, Circumstances, DecideContext, NewEvent } from '@yiwang/kernel'
import type { DataSet, Grant } from '../catalogue.ts'
import { SharingError } from '../errors.ts'
import { GrantGiven, GrantWithdrawn, type ByPost } from '../events.ts'

interface Common {
  readonly by: ByPost
  readonly circumstances: Circumstances
}

export interface GiveGrant extends Common {
  readonly type: 'GiveGrant'
  readonly grant: Grant
  /** the catalogue entry as registered now */
  readonly dataSet: DataSet
}

export interface WithdrawGrant extends Common {
  readonly type: 'WithdrawGrant'
  readonly reason: string
}

export type GrantCommand = GiveGrant | WithdrawGrant

export type GrantState =
  | { readonly kind: 'none' }
  | { readonly kind: 'given'; readonly grant: Grant }
  | { readonly kind: 'withdrawn'; readonly grant: Grant }

function refuseBeyond({ grant, dataSet }: GiveGrant, now: Date): void {
  if (dataSet.attribute === 'withheld') throw new SharingError('data_set_withheld', 'dataSetId')
  if (grant.dataSetId !== dataSet.dataSetId) throw new SharingError('data_set_unknown', 'dataSetId')
  const held = new Set(dataSet.fields.map(({ name }) => name))
  const foreign = grant.fields.find((field) => !held.has(field))
  if (foreign !== undefined) throw new SharingError('field_not_in_data_set', foreign)
  const until = new Date(grant.validUntil)
  if (until <= new Date(grant.validFrom) || until <= now) throw new SharingError('period_invalid', 'validUntil')
}

function give(command: GiveGrant, state: GrantState, { now, nextId }: DecideContext): NewEvent[] {
  const { grant, by, circumstances } = command
  refuseBeyond(command, now)
  const event = GrantGiven.create({ id: nextId(), data: { grant, by }, circumstances })
  if (state.kind === 'none') return [event]
  const isSame = state.kind === 'given' && JSON.stringify(state.grant) === JSON.stringify(event.data.grant)
  if (!isSame) throw new SharingError('grant_given_already', 'grantId')
  return []
}

function withdraw(
  { reason, by, circumstances }: WithdrawGrant,
  state: GrantState,
  { nextId }: DecideContext,
): NewEvent[] {
  if (state.kind === 'none') throw new SharingError('grant_unknown', 'grantId')
  if (state.kind === 'withdrawn') return []
  const data = { grantId: state.grant.grantId, reason, by }
  return [GrantWithdrawn.create({ id: nextId(), data, circumstances })]
}

/** A grant: given once, valid for a period, and withdrawn for good. Its scope never widens; a wider one is another grant. */
export const grant: Aggregate<GrantState, GrantCommand> = {
  name: 'sharing-grant',
  initialState: { kind: 'none' },
  evolve(state, event) {
    const given = GrantGiven.match(event)
    if (given !== undefined) return { kind: 'given', grant: given.grant }
    if (GrantWithdrawn.match(event) === undefined || state.kind === 'none') return state
    return { kind: 'withdrawn', grant: state.grant }
  },
  decide(command, state, context) {
    return command.type === 'GiveGrant' ? give(command, state, context) : withdraw(command, state, context)
  },
}
