import type { AppContext } from '@yiwang/identity'
import type { Actor } from '@yiwang/identity/contracts'
import type { CaseCommand } from '../commands.ts'
import type { Said } from '../decide/said.ts'
import type { CaseworkDependencies } from '../dependencies.ts'
import { CaseworkError } from '../errors.ts'
import { CaseDispatched, type Worker } from '../events.ts'
import type { SealingPlace } from '@yiwang/sealing'
import { getCase, type StoredCase } from '../queries/find-case.ts'
import { eventIdFor } from '@yiwang/ledger'

/** Context of a signed-in worker whose right to a record is still to be judged. */
export interface Acting extends AppContext {
  readonly actor: Actor
  authorize(record?: { readonly unit?: string | undefined; readonly divisionCode?: string | undefined }): void
}

/** Whether the case lay with this worker's unit before it was given to another. */
async function wasOurs({ ledger, actor }: Acting, { matterId, hops, unitId }: StoredCase): Promise<boolean> {
  if (hops < 2 || unitId === actor.unit) return false
  const dispatches = await ledger.readAfter(0, hops, { matterId, types: [CaseDispatched.type] })
  return dispatches.some((event) => CaseDispatched.match(event)?.unitId === actor.unit)
}

/**
 * The case, once the worker has shown to be allowed to act on it. Whose unit had it until a moment ago is told so: nothing is
 * wrong with their post. Throws CaseworkError('case_not_found' | 'given_elsewhere').
 */
export async function authorizedCase(ctx: Acting, matterId: string): Promise<StoredCase> {
  const found = await getCase(ctx.prisma, matterId)
  try {
    ctx.authorize({ unit: found.unitId ?? undefined, divisionCode: found.divisionCode ?? undefined })
  } catch (error) {
    if (await wasOurs(ctx, found)) throw new CaseworkError('given_elsewhere')
    throw error
  }
  return found
}

export const byWorker = (changes: Partial<Said> = {}): Said => ({
  initiator: 'worker',
  channelUsed: 'console',
  decidedBy: 'human',
  lawfulUse: 'service,audit',
  ...changes,
})

/** Who acts, as the person whose matter it is will read it. */
export async function workerOf({ actor }: Acting, { organisation }: CaseworkDependencies): Promise<Worker> {
  const { name, post, unit, unitName } = actor
  const contact = await organisation.findContact(unit)
  const worker = { name, post, unit: unitName ?? unit }
  return contact === undefined ? worker : { ...worker, officePhone: contact.phone }
}

/** Where the box of this command's `index`-th event will stand, from 0. */
export function placeOf(ctx: Acting, place: SealingPlace, index: number): SealingPlace {
  return { ...place, eventId: eventIdFor(ctx.commandId, index) }
}

/** Where the box of this command's first event will stand; throws CaseworkError('subject_key_missing') while the key has not arrived. */
export async function sealingPlace(ctx: Acting, deps: CaseworkDependencies, found: StoredCase): Promise<SealingPlace> {
  const subject = found.subjectId === null ? undefined : await deps.findSubjectKey(found.subjectId)
  if (subject === undefined) throw new CaseworkError('subject_key_missing')
  return { cell: ctx.ledger.origin.split('/')[0] ?? '', eventId: eventIdFor(ctx.commandId, 0), subject }
}

/** Runs a command on a matter's case; answers with the position to wait for. */
export async function run(
  ctx: Acting,
  { caseAggregate }: CaseworkDependencies,
  { matterId, command }: { readonly matterId: string; readonly command: CaseCommand },
): Promise<{ position: number }> {
  const { position } = await ctx.ledger.execute(caseAggregate, { id: matterId, command, commandId: ctx.commandId })
  return { position }
}
