import { CaseworkError, findCase, type CaseworkDependencies } from '@yiwang/casework'
import {
  FeedbackError,
  findOwnFeedback,
  recordedBefore,
  resultSchema,
  SAID_MAX,
  sayResult,
  type OwnFeedback,
} from '@yiwang/feedback'
import { procedureFor } from '@yiwang/identity'
import {
  addToRequest,
  findByReceiptInputSchema,
  IntakeError,
  isMoreThanNumber,
  LIMITS,
  type TakenBy,
} from '@yiwang/intake'
import { z } from 'zod'
import { asTheySaid, postOf, spokenOf, standingCheck, type Speaking } from '../callers/desk.ts'
import { canSay } from '../callers/standing.ts'

type Keys = Pick<CaseworkDependencies, 'findSubjectKey'>
const wordsSchema = z.string().trim().min(1).max(LIMITS.narrative)
const saidSchema = findByReceiptInputSchema.extend({ channel: z.enum(['window', 'hotline', 'visit']) })
const addSchema = saidSchema.extend({ words: wordsSchema })
const resultSaidSchema = saidSchema.extend({
  round: z.int().min(1),
  result: resultSchema,
  said: z.string().trim().min(1).max(SAID_MAX).optional(),
})
type SaidOf = Pick<z.infer<typeof resultSaidSchema>, 'round' | 'result'>
const recordedAtSchema = z.object({ position: z.number() })

/** Who typed it, and how the caller was known. Throws IntakeError('check_needed'). */
async function takenBy(ctx: Speaking, matterId: string): Promise<TakenBy> {
  const { check } = await standingCheck(ctx, matterId)
  return { ...postOf(ctx), check }
}

async function addWords(
  ctx: Speaking,
  { findSubjectKey }: Keys,
  { receiptNumber, channel, words }: z.infer<typeof addSchema>,
): Promise<{ position: number }> {
  const stored = await spokenOf(ctx, receiptNumber)
  if (stored.historical || stored.withdrawnAt !== null) throw new IntakeError('request_over')
  const subject = await findSubjectKey(stored.subjectId)
  if (subject === undefined) throw new CaseworkError('subject_key_missing')
  return addToRequest(ctx.ledger, {
    matterId: stored.matterId,
    narrative: words,
    attachments: [],
    subject,
    requestOrigin: stored.origin,
    takenBy: await takenBy(ctx, stored.matterId),
    circumstances: asTheySaid(ctx, channel),
    commandId: ctx.commandId,
  })
}

/** Adds what a caller says to their matter, as they would on their own page. */
export const createAddCallersWords = (keys: Keys) =>
  procedureFor('take-in', 'Request')
    .input(addSchema)
    .output(recordedAtSchema)
    .mutation(({ ctx, input }) => addWords(ctx, keys, input))

/** What they have said of the matter so far, when this may be said of this reply. Throws FeedbackError. */
async function openFor(ctx: Speaking, matterId: string, { round, result }: SaidOf): Promise<OwnFeedback> {
  const { prisma, clock, actor } = ctx
  const isKnown = isMoreThanNumber(await standingCheck(ctx, matterId))
  const [own, found] = await Promise.all([findOwnFeedback(prisma, matterId), findCase(prisma, matterId)])
  if (own.rounds === 0) throw new FeedbackError('not_replied_yet', 'round')
  const may = canSay(own, { now: clock.now(), isKnown, isOwnMatter: found?.unitId === actor.unit })
  if (may?.round !== round) throw new FeedbackError('already_confirmed', 'round')
  if (may.results.includes(result)) return own
  if (!isKnown) throw new IntakeError('check_too_weak', 'check')
  throw new FeedbackError(own.canConfirm ? 'handler_may_not_confirm' : 'already_confirmed', 'result')
}

/** Records whether the reply solved it as a caller says, and what is left, as they would on their own page. */
export const createCallerSaysResult = (keys: Keys) =>
  procedureFor('take-in', 'Request')
    .input(resultSaidSchema)
    .output(recordedAtSchema)
    .mutation(async ({ ctx, input }) => {
      const { receiptNumber, channel, round, result, said } = input
      const { matterId, subjectId } = await spokenOf(ctx, receiptNumber)
      const before = await recordedBefore(ctx.ledger, { matterId, commandId: ctx.commandId })
      if (before !== undefined) return before
      const own = await openFor(ctx, matterId, input)
      const speaking = {
        ledger: ctx.ledger,
        own,
        takenBy: await takenBy(ctx, matterId),
        circumstances: asTheySaid(ctx, channel),
        commandId: ctx.commandId,
      }
      const spoken = await sayResult(speaking, { result, round, said }, await keys.findSubjectKey(subjectId))
      await ctx.ledger.waitFor('feedback_confirmations', spoken.position)
      return spoken
    })
