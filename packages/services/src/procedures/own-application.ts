import type { AppContext, Owned } from '@yiwang/identity'
import type { RecordedEvent } from '@yiwang/kernel'
import { application, type ApplicationState } from '../aggregates/application.ts'
import { ServicesError } from '../errors.ts'
import { ApplicationStarted } from '../events.ts'

type Started = Extract<ApplicationState, { kind: 'started' }>

interface AuthorizedContext extends Pick<AppContext, 'ledger' | 'app' | 'commandId'> {
  readonly authorize: (record: Owned) => void
}

/** An application's events, for its own unit; throws ServicesError when there are none, IdentityError when another unit's. */
export async function loadOwn(ctx: AuthorizedContext, matterId: string): Promise<RecordedEvent[]> {
  const past = await ctx.ledger.load(`${ctx.app}/${application.name}/${matterId}`)
  const started = past.map((event) => ApplicationStarted.match(event)).find((data) => data !== undefined)
  if (started === undefined) throw new ServicesError('application_not_started', 'matterId')
  ctx.authorize({ unit: started.unitId })
  return past
}

/** The application while it is being filled in; throws ServicesError once it is submitted. */
export function openOrThrow(past: readonly RecordedEvent[]): Started {
  const state = past.reduce<ApplicationState>(
    (current, event) => application.evolve(current, event),
    application.initialState,
  )
  if (state.kind !== 'started') throw new ServicesError('application_submitted_already', 'matterId')
  return state
}
