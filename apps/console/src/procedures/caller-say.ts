import { CaseworkError, type CaseworkDependencies } from '@yiwang/casework'
import { FeedbackError, findOwnFeedback, recordedBefore, SAID_MAX, sayResult, type OwnFeedback } from '@yiwang/feedback'
import { procedureFor } from '@yiwang/identity'
import { addToRequest, findByReceiptInputSchema, IntakeError, LIMITS, type TakenBy } from '@yiwang/intake'
import { z } from 'zod'
import { asTheySaid, postOf, spokenOf, standingCheck, type Speaking } from '../callers/desk.ts'
import { notSolvedRound } from '../callers/standing.ts'

type Keys = Pick<CaseworkDependencies, 'findSubjectKey'>
const wordsSchema = z.string().trim().min(1).max(LIMITS.narrative)
const saidSchema = findByReceiptInputSchema.extend({ channel: z.enum(['window', 'hotline', 'visit']) })
const addSchema = saidSchema.extend({ words: wordsSchema })
const notSolvedSchema = saidSchema.extend({
  round: z.int().min(1),
  said: z.string().trim().min(1).max(SAID_MAX).optional(),
})
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

/** What they have said of the matter so far, when this reply may still be called unsolved. Throws FeedbackError. */
async function openFor({ prisma, clock }: Speaking, matterId: string, round: number): Promise<OwnFeedback> {
  const own = await findOwnFeedback(prisma, matterId)
  if (own.rounds === 0) throw new FeedbackError('not_replied_yet', 'round')
  if (notSolvedRound(own, clock.now()) !== round) throw new FeedbackError('already_confirmed', 'round')
  return own
}

/** Records that a caller says it is not solved, and why, as they would on their own page. */
export const createCallerSaysNotSolved = (keys: Keys) =>
  procedureFor('take-in', 'Request')
    .input(notSolvedSchema)
    .output(recordedAtSchema)
    .mutation(async ({ ctx, input }) => {
      const { receiptNumber, channel, round, said } = input
      const { matterId, subjectId } = await spokenOf(ctx, receiptNumber)
      const before = await recordedBefore(ctx.ledger, { matterId, commandId: ctx.commandId })
      if (before !== undefined) return before
      const own = await openFor(ctx, matterId, round)
      const speaking = {
        ledger: ctx.ledger,
        own,
        takenBy: await takenBy(ctx, matterId),
        circumstances: asTheySaid(ctx, channel),
        commandId: ctx.commandId,
      }
      const spoken = await sayResult(speaking, { result: 'not', round, said }, await keys.findSubjectKey(subjectId))
      await ctx.ledger.waitFor('feedback_confirmations', spoken.position)
      return spoken
    })
