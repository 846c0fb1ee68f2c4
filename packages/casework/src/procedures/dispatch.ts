import { procedureFor } from '@yiwang/identity'
import type { Duty } from '@yiwang/organisation/contracts'
import { dispatchInputSchema, recordedAtSchema, type DispatchInput } from '../api.ts'
import type { DispatchCase } from '../commands.ts'
import type { CaseworkDependencies } from '../dependencies.ts'
import { CaseworkError } from '../errors.ts'
import type { Suggestion } from '../events.ts'
import type { StoredCase } from '../queries/find-case.ts'
import { whichInDanger } from '../queries/in-danger.ts'
import type { UnitSuggestion } from '../suggester.ts'
import { authorizedCase, byWorker, run, type Acting } from './acting.ts'
import { findSuggestion } from './suggestion.ts'

/** An entry of the dispatch catalogue; throws CaseworkError('duty_not_found'). */
export async function chosenDuty(
  { organisation }: CaseworkDependencies,
  dutyId: string | undefined,
): Promise<Duty | undefined> {
  if (dutyId === undefined) return undefined
  const duty = await organisation.findDuty(dutyId)
  if (duty === undefined) throw new CaseworkError('duty_not_found', 'dutyId')
  return duty
}

/** A unit as whoever may be given cases; throws CaseworkError('unit_not_found' | 'contact_not_found'). */
export async function receiver({ organisation }: CaseworkDependencies, unitId: string) {
  const [unit, responsible] = await Promise.all([organisation.findUnit(unitId), organisation.findContact(unitId)])
  if (unit === undefined) throw new CaseworkError('unit_not_found', 'unitId')
  if (responsible === undefined) throw new CaseworkError('contact_not_found', 'unitId')
  return { unitId, unitName: unit.name, responsible }
}

/** Why somebody is to be called: what kind of matter it is, and what its own words say. */
interface Urgency {
  readonly duty: Duty | undefined
  readonly isInDanger: boolean
}

/**
 * Nobody can be called who left neither telephone nor name; who is not known yet is called. Words that speak of danger to life
 * are called about in the time of an emergency, whatever kind of matter they were filed under: it is people who choose the kind.
 */
export function respondLimitFor(
  { responseLimits }: CaseworkDependencies,
  found: StoredCase,
  { duty, isInDanger }: Urgency,
): Pick<DispatchCase['data'], 'respondLimit'> {
  if (found.hasContact === false) return {}
  return { respondLimit: duty?.isEmergency === true || isInDanger ? responseLimits.emergency : responseLimits.ordinary }
}

/** Only what is public: words of the person's own stay on the dispatcher's screen. */
function publicPart({ unitId, confidence, terms, category, model }: UnitSuggestion): Suggestion {
  return { unitId, confidence, terms, category, model }
}

async function dispatchData(
  ctx: Acting,
  deps: CaseworkDependencies,
  { input, found }: { readonly input: DispatchInput; readonly found: StoredCase },
): Promise<DispatchCase['data']> {
  const [duty, to, suggestion, inDanger] = await Promise.all([
    chosenDuty(deps, input.dutyId),
    receiver(deps, input.unitId),
    findSuggestion(ctx.prisma, deps, input.matterId),
    whichInDanger(ctx.prisma, [found]),
  ])
  return {
    ...to,
    limit: duty?.limit ?? deps.defaultLimit,
    ...respondLimitFor(deps, found, { duty, isInDanger: inDanger.has(input.matterId) }),
    dispatchedBy: { post: ctx.actor.post, unit: ctx.actor.unitName ?? ctx.actor.unit },
    ...(duty === undefined ? {} : { category: duty.category }),
    ...(input.reason === undefined || input.reason === '' ? {} : { reason: input.reason }),
    ...(suggestion === undefined ? {} : { suggested: publicPart(suggestion) }),
  }
}

/** A dispatcher gives a case to a unit; the suggestion is worked out again here, not taken from the browser. */
export const createDispatch = (deps: CaseworkDependencies) =>
  procedureFor('dispatch', 'Case')
    .input(dispatchInputSchema)
    .output(recordedAtSchema)
    .mutation(async ({ ctx, input }) => {
      const found = await authorizedCase(ctx, input.matterId)
      const data = await dispatchData(ctx, deps, { input, found })
      const decidedBy = data.suggested === undefined ? 'human' : 'both'
      const command = { type: 'DispatchCase', data, circumstances: byWorker({ decidedBy }) } as const
      return run(ctx, deps, { matterId: input.matterId, command })
    })
