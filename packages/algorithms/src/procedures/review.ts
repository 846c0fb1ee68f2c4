import { can, procedureFor } from '@yiwang/identity'
import type { Actor } from '@yiwang/identity/contracts'
import { eventIdFor } from '@yiwang/ledger'
import { z } from 'zod'
import {
  listObjectionsInputSchema,
  objectionInputSchema,
  objectionPageSchema,
  objectionWordsSchema,
  reviewInputSchema,
  type Objection,
  type ObjectionOnDesk,
} from '../api.ts'
import { isDispatcher } from '../decide/answer-objection.ts'
import { AlgorithmsError } from '../errors.ts'
import { answerObjection } from '../objections/answer.ts'
import { decidedIn, dispatchesOf, dispatchOf, type MadeDispatch } from '../objections/dispatch-of.ts'
import { getObjection, listObjections } from '../queries/objections.ts'
import type { AlgorithmsDependencies, ReviewedMatter } from './dependencies.ts'

interface Reviewer {
  readonly name: string
  readonly post: string
  readonly unit: string
  readonly unitName?: string | undefined
}

const asPost = ({ name, post, unit, unitName }: Reviewer) => ({ name, post, unit: unitName ?? unit })

async function getMatter({ findMatters }: AlgorithmsDependencies, matterId: string): Promise<ReviewedMatter> {
  const matter = (await findMatters([matterId])).get(matterId)
  if (matter === undefined) throw new AlgorithmsError('dispatch_unknown', 'matterId')
  return matter
}

interface Around {
  readonly actor: Actor
  readonly matters: ReadonlyMap<string, ReviewedMatter>
  readonly dispatches: ReadonlyMap<string, MadeDispatch>
}

/** With all there is to judge by; nothing while a part is not here yet: it comes by itself, and the others need not wait. */
function onDesk(objection: Objection, { actor, matters, dispatches }: Around): ObjectionOnDesk[] {
  const matter = matters.get(objection.matterId)
  const dispatched = dispatches.get(objection.dispatchId)
  if (matter === undefined || dispatched === undefined) return []
  const { unit, divisionCode, receiptNumber, canChange, texts } = matter
  if (!can(actor, { action: 'read', subject: 'DispatchObjection', record: { unit, divisionCode } })) return []
  const isOwn = isDispatcher(dispatched.dispatchedBy, asPost(actor))
  return [{ ...objection, receiptNumber, canChange, texts: [...texts], isOwn, decided: decidedIn(dispatched) }]
}

/** Objections for whoever may review them, in their division, page by page. */
export const createObjectionDesk = (deps: AlgorithmsDependencies) =>
  procedureFor('read', 'DispatchObjection')
    .input(listObjectionsInputSchema)
    .output(objectionPageSchema)
    .query(async ({ ctx: { ledger, prisma, actor }, input }) => {
      const page = await listObjections(prisma, input, actor.divisionScope)
      const [matters, dispatches] = await Promise.all([
        deps.findMatters(page.items.map(({ matterId }) => matterId)),
        dispatchesOf(
          ledger,
          page.items.map(({ dispatchId }) => dispatchId),
        ),
      ])
      return { ...page, items: page.items.flatMap((objection) => onDesk(objection, { actor, matters, dispatches })) }
    })

/** What the person wrote with their objection; opening it leaves a trace like any other. */
export const createOpenObjection = (deps: AlgorithmsDependencies) =>
  procedureFor('review', 'DispatchObjection')
    .input(objectionInputSchema)
    .output(objectionWordsSchema)
    .mutation(async ({ ctx, input }) => {
      const { objectionId, matterId } = await getObjection(ctx.prisma, input.objectionId)
      ctx.authorize(await getMatter(deps, matterId))
      const purpose = 'review-objection'
      const actorToken = await ctx.signActor({ audience: 'vault', matterId, purpose })
      const [box] = await ctx.vault.open({ eventIds: [objectionId], purpose, matterId, actorToken })
      const objection = box?.fields.objection
      return { objection: typeof objection === 'string' ? objection : '' }
    })

/** Reviews an objection: the matter is moved first when it is to be, then the person is told, sealed under their key. */
export const createReview = (deps: AlgorithmsDependencies) =>
  procedureFor('review', 'DispatchObjection')
    .input(reviewInputSchema)
    .output(z.object({ position: z.number() }))
    .mutation(async ({ ctx, input }) => {
      const { actor, ledger, prisma, commandId, clock } = ctx
      const { objectionId, dispatchId, matterId, answerId } = await getObjection(prisma, input.objectionId)
      const matter = await getMatter(deps, matterId)
      ctx.authorize(matter)
      const { dispatchedBy } = await dispatchOf(ledger, dispatchId)
      const subject = matter.subjectId === null ? undefined : await deps.findSubjectKey(matter.subjectId)
      if (subject === undefined) throw new AlgorithmsError('dispatch_unknown', 'subject')
      const by = asPost(actor)
      // refused before anything is moved; the decider holds the same again
      if (isDispatcher(dispatchedBy, by)) throw new AlgorithmsError('own_dispatch')
      const isRepeated = answerId === eventIdFor(commandId, 0)
      if (answerId !== null && !isRepeated) throw new AlgorithmsError('objection_answered')
      if (input.finding === 'changed') {
        if (input.unitId === undefined) throw new AlgorithmsError('new_unit_missing', 'unitId')
        const { unitId, dutyId } = input
        await deps.redispatch({ matterId, unitId, dutyId, by, commandId: eventIdFor(commandId, 1) })
      }
      return await answerObjection(ledger, {
        matterId,
        dispatchId,
        objectionId,
        finding: input.finding,
        explanation: input.explanation,
        by,
        dispatchedBy,
        subject,
        commandId,
        circumstances: {
          occurredAt: clock.now().toISOString(),
          initiator: 'worker',
          channelUsed: 'console',
          decidedBy: 'human',
          lawfulUse: 'service,audit',
        },
      })
    })
