import type { Aggregate, RecordedEvent } from '@yiwang/kernel'
import type { Ledger } from '@yiwang/ledger'
import { ApplicationStarted, ApplicationSubmitted } from '@yiwang/services/contracts'
import { dataSet } from '../../aggregates/data-set.ts'
import { grant, type GrantState } from '../../aggregates/grant.ts'
import type { DataSet } from '../../catalogue.ts'
import type { OpenApplication } from '../../judge-query.ts'

type Reader = Pick<Ledger, 'load' | 'origin'>

/** App part of an origin: streams begin with it. */
export function appOf({ origin }: Pick<Ledger, 'origin'>): string {
  return origin.slice(origin.indexOf('/') + 1)
}

async function stateOf<S, C>(ledger: Reader, aggregate: Aggregate<S, C>, id: string): Promise<S> {
  const past = await ledger.load(`${appOf(ledger)}/${aggregate.name}/${id}`)
  return past.reduce<S>((state, event) => aggregate.evolve(state, event), aggregate.initialState)
}

/** A grant as the ledger has it, not as some projection had it a moment ago: a withdrawal holds at once. */
export function loadGrant(ledger: Reader, grantId: string): Promise<GrantState> {
  return stateOf(ledger, grant, grantId)
}

/** A catalogue entry as registered now. */
export async function loadDataSet(ledger: Reader, dataSetId: string): Promise<DataSet | undefined> {
  return (await stateOf(ledger, dataSet, dataSetId)).current
}

function afterwards(open: OpenApplication | undefined, event: RecordedEvent): OpenApplication | undefined {
  const started = ApplicationStarted.match(event)
  if (started !== undefined) return { itemCode: started.itemCode, unitId: started.unitId }
  return ApplicationSubmitted.match(event) === undefined ? open : undefined
}

/** The application of a matter while it is being filled in; undefined before and after. */
export async function findOpenApplication(ledger: Reader, matterId: string): Promise<OpenApplication | undefined> {
  const past = await ledger.load(`${appOf(ledger)}/application/${matterId}`)
  return past.reduce<OpenApplication | undefined>(afterwards, undefined)
}
