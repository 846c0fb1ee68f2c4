import type { AppContext, Owned } from '@yiwang/identity'
import { application, type ApplicationState } from '../aggregates/application.ts'
import { ServicesError } from '../errors.ts'

type Started = Extract<ApplicationState, { kind: 'started' }>

interface AuthorizedContext extends Pick<AppContext, 'ledger' | 'app'> {
  readonly authorize: (record: Owned) => void
}

/** The application as the ledger has it; throws ServicesError when it is not open, IdentityError when another unit's. */
export async function openApplication(ctx: AuthorizedContext, matterId: string): Promise<Started> {
  const past = await ctx.ledger.load(`${ctx.app}/${application.name}/${matterId}`)
  const state = past.reduce<ApplicationState>(
    (current, event) => application.evolve(current, event),
    application.initialState,
  )
  if (state.kind === 'none') throw new ServicesError('application_not_started', 'matterId')
  if (state.kind === 'submitted') throw new ServicesError('application_submitted_already', 'matterId')
  ctx.authorize({ unit: state.unitId })
  return state
}
