import { procedureFor } from '@yiwang/identity'
import { eventIdFor } from '@yiwang/ledger'
import type { SealingPlace } from '@yiwang/sealing'
import { answerAtOnceInputSchema, recordedAtSchema, type AnswerAtOnceInput } from '../api.ts'
import type { AnswerAtOnce } from '../commands.ts'
import type { CaseworkDependencies, TakenIn } from '../dependencies.ts'
import { CaseworkError } from '../errors.ts'
import { sealNote, sealReply } from '../node/seal-words.ts'
import { byWorker, placeOf, run, workerOf, type Acting } from './acting.ts'
import { receiver } from './dispatch.ts'

/** The request, once this worker has shown that they took it in. */
async function ownRequest(
  ctx: Acting,
  { findTakenIn }: CaseworkDependencies,
  { matterId, after }: AnswerAtOnceInput,
): Promise<TakenIn> {
  if (after !== undefined) await ctx.ledger.waitFor('intake_requests', after)
  const request = await findTakenIn(matterId)
  if (request === undefined) throw new CaseworkError('case_not_found', 'matterId')
  const { actor } = ctx
  const isOwn = request.takenByUnit === (actor.unitName ?? actor.unit) && request.takenByPost === actor.post
  ctx.authorize({ unit: isOwn ? actor.unit : (request.takenByUnit ?? undefined) })
  if (!isOwn) throw new CaseworkError('not_taken_in_here')
  return request
}

async function placeFor(ctx: Acting, deps: CaseworkDependencies, { subjectId }: TakenIn): Promise<SealingPlace> {
  const subject = await deps.findSubjectKey(subjectId)
  if (subject === undefined) throw new CaseworkError('subject_key_missing')
  return { cell: ctx.cell, eventId: eventIdFor(ctx.commandId, 0), subject }
}

function openingOf(request: TakenIn): AnswerAtOnce['opening'] {
  const { matterId, receiptNumber, kind, channel, requestEventId, takenInAt, divisionCode } = request
  const place = divisionCode === null ? {} : { divisionCode }
  return { matterId, receiptNumber, kind, channel, requestEventId, takenInAt, ...place }
}

async function answering(ctx: Acting, deps: CaseworkDependencies, input: AnswerAtOnceInput): Promise<AnswerAtOnce> {
  const request = await ownRequest(ctx, deps, input)
  const place = await placeFor(ctx, deps, request)
  const note = input.note === undefined ? {} : { note: sealNote(placeOf(ctx, place, 1), input.note) }
  return {
    type: 'AnswerAtOnce',
    opening: openingOf(request),
    dispatch: {
      ...(await receiver(deps, ctx.actor.unit)),
      limit: deps.defaultLimit,
      dispatchedBy: { post: ctx.actor.post, unit: ctx.actor.unitName ?? ctx.actor.unit },
    },
    reply: sealReply(place, input.answer),
    ...note,
    by: await workerOf(ctx, deps),
    circumstances: byWorker({ channelUsed: request.channel }),
  }
}

/**
 * A clerk or an operator answers a question they have just taken in. The case then waits for the person's own word, as any
 * other.
 */
export const createAnswerAtOnce = (deps: CaseworkDependencies) =>
  procedureFor('answer-at-once', 'Case')
    .input(answerAtOnceInputSchema)
    .output(recordedAtSchema)
    .mutation(async ({ ctx, input }) =>
      run(ctx, deps, { matterId: input.matterId, command: await answering(ctx, deps, input) }),
    )
