import { can, procedureFor } from '@yiwang/identity'
import { eventIdFor } from '@yiwang/ledger'
import { sealAt } from '@yiwang/sealing'
import { z } from 'zod'
import { objectionReview } from '../aggregates.ts'
import {
  objectionInputSchema,
  objectionOnDeskSchema,
  objectionWordsSchema,
  reviewInputSchema,
  type Objection,
  type ObjectionOnDesk,
} from '../api.ts'
import { isDispatcher } from '../decide/answer-objection.ts'
import { AlgorithmsError } from '../errors.ts'
import { decidedIn, dispatchOf } from '../objections/dispatch-of.ts'
import { getObjection, objectionsOnDesk } from '../queries/objections.ts'
import type { AlgorithmsDependencies, ReviewedMatter } from './dependencies.ts'

interface Reviewer {
  readonly name: string
  readonly post: string
  readonly unit: string
  readonly unitName?: string | undefined
}

const asPost = ({ name, post, unit, unitName }: Reviewer) => ({ name, post, unit: unitName ?? unit })

async function getMatter({ findMatter }: AlgorithmsDependencies, matterId: string): Promise<ReviewedMatter> {
  const matter = await findMatter(matterId)
  if (matter === undefined) throw new AlgorithmsError('dispatch_unknown', 'matterId')
  return matter
}

/** Objections for whoever may review them, in their division: open ones first. */
export const createObjectionDesk = (deps: AlgorithmsDependencies) =>
  procedureFor('read', 'DispatchObjection')
    .output(z.array(objectionOnDeskSchema))
    .query(async ({ ctx }) => {
      const { ledger, prisma, actor } = ctx
      async function onDesk(objection: Objection): Promise<ObjectionOnDesk[]> {
        const matter = await deps.findMatter(objection.matterId)
        // not here yet, as while the lists are made anew: it comes by itself, and the others need not wait
        if (matter === undefined) return []
        const { unit, divisionCode } = matter
        const record = { unit, divisionCode }
        if (!can(actor, { action: 'read', subject: 'DispatchObjection', record })) return []
        const dispatched = await dispatchOf(ledger, objection.dispatchId)
        const { receiptNumber, canChange, texts } = matter
        const isOwn = isDispatcher(dispatched.dispatchedBy, asPost(actor))
        return [{ ...objection, receiptNumber, canChange, texts: [...texts], isOwn, decided: decidedIn(dispatched) }]
      }
      const objections = await objectionsOnDesk(prisma)
      return (await Promise.all(objections.map(onDesk))).flat()
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
      const { actor, ledger, prisma, commandId, clock, cell } = ctx
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
      const field = { value: input.explanation, purpose: '说明派单异议的复核结果', retention: 'P3Y' }
      const place = { cell, eventId: eventIdFor(commandId, 0), subject }
      const command = {
        type: 'AnswerObjection',
        matterId,
        dispatchId,
        objectionId,
        finding: input.finding,
        explanation: sealAt(place, 'explanation', { explanation: field }),
        by,
        dispatchedBy,
        circumstances: {
          occurredAt: clock.now().toISOString(),
          initiator: 'worker',
          channelUsed: 'console',
          decidedBy: 'human',
          lawfulUse: 'service,audit',
        },
      } as const
      const { position } = await ledger.execute(objectionReview, { id: objectionId, command, commandId })
      return { position }
    })
