import { CaseReplied } from '@yiwang/casework/contracts'
import { FeedbackError } from '@yiwang/feedback'
import { procedureFor } from '@yiwang/identity'
import { findByReceiptInputSchema, IntakeError, isMoreThanNumber } from '@yiwang/intake'
import { PrivacyError } from '@yiwang/privacy'
import { z } from 'zod'
import { spokenOf, standingCheck } from '../callers/desk.ts'
import { lastReplyOf } from '../callers/last-reply.ts'

/**
 * The last reply, opened at the vault to be read out to whoever was checked within the hour by this worker; the vault judges the
 * check again, and the person sees who looked. A mutation, since it leaves a trace. Throws IntakeError('check_needed' | 'check_too_weak').
 */
export const openReply = procedureFor('take-in', 'Request')
  .input(findByReceiptInputSchema)
  .output(z.object({ reply: z.string(), round: z.int() }))
  .mutation(async ({ ctx, input }) => {
    const { matterId } = await spokenOf(ctx, input.receiptNumber)
    if (!isMoreThanNumber(await standingCheck(ctx, matterId))) throw new IntakeError('check_too_weak', 'check')
    const last = await lastReplyOf(ctx.ledger, matterId)
    const replied = last && CaseReplied.match(last)
    if (last === undefined || replied === undefined) throw new FeedbackError('not_replied_yet', 'round')
    const purpose = 'read-out'
    const actorToken = await ctx.signActor({ audience: 'vault', matterId, purpose })
    const [opened] = await ctx.vault.open({ eventIds: [last.id], purpose, matterId, actorToken })
    if (typeof opened?.fields.reply !== 'string') throw new PrivacyError('reply_invalid')
    return { reply: opened.fields.reply, round: replied.round }
  })
