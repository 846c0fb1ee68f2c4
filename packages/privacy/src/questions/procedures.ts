import { procedureFor } from '@yiwang/identity'
import type { Actor } from '@yiwang/identity/contracts'
import { eventIdFor } from '@yiwang/ledger'
import { sealAt } from '@yiwang/sealing'
import { z } from 'zod'
import { answerInputSchema, inquirySchema, questionInputSchema, questionOnDeskSchema } from '../api.ts'
import { isLooker } from '../decide/answer-question.ts'
import { PrivacyError } from '../errors.ts'
import { openingIn } from '../openings.ts'
import { openingAnswer } from '../question-aggregates.ts'
import { findSubjectKey, getQuestion, questionsOnDesk } from '../queries.ts'
import { openingOf, subjectOf } from './opening-of.ts'

const asWorker = ({ name, unit, unitName }: Actor) => ({ name, unitId: unit, unit: unitName ?? unit })

/** Questions about openings for whoever answers for data or audit: open ones first. */
export const openingQuestions = procedureFor('read', 'OpeningQuestion')
  .output(z.array(questionOnDeskSchema))
  .query(async ({ ctx }) => {
    ctx.authorize()
    const questions = await questionsOnDesk(ctx.prisma)
    return await Promise.all(
      questions.map(async (question) => {
        const { recorded, looker } = await openingOf(ctx.ledger, question.openingId)
        const opening = openingIn(recorded, ctx.locale)
        return { ...question, opening, isOwn: isLooker(looker, asWorker(ctx.actor)) }
      }),
    )
  })

/** What the person wrote with their question; opening it leaves a trace like any other. */
export const openInquiry = procedureFor('answer', 'OpeningQuestion')
  .input(questionInputSchema)
  .output(inquirySchema)
  .mutation(async ({ ctx, input }) => {
    ctx.authorize()
    const { questionId, matterId } = await getQuestion(ctx.prisma, input.questionId)
    const purpose = 'answer-question'
    const actorToken = await ctx.signActor({ audience: 'vault', matterId, purpose })
    const [box] = await ctx.vault.open({ eventIds: [questionId], purpose, matterId, actorToken })
    const inquiry = box?.fields.inquiry
    return { inquiry: typeof inquiry === 'string' ? inquiry : '' }
  })

/** Tells the person why it was looked, sealed under their matter's key. */
export const answerQuestion = procedureFor('answer', 'OpeningQuestion')
  .input(answerInputSchema)
  .output(z.object({ position: z.number() }))
  .mutation(async ({ ctx, input }) => {
    ctx.authorize()
    const { actor, ledger, prisma, commandId, clock, cell } = ctx
    const { questionId, openingId, matterId } = await getQuestion(prisma, input.questionId)
    const { looker } = await openingOf(ledger, openingId)
    const subject = await findSubjectKey(prisma, await subjectOf(ledger, { questionId, openingId }))
    if (subject === undefined) throw new PrivacyError('event_unknown', 'subject')
    const field = { value: input.answer, purpose: '说明谁为什么看过您的信息', retention: 'P3Y' }
    const command = {
      type: 'AnswerQuestion',
      matterId,
      openingId,
      questionId,
      finding: input.finding,
      answer: sealAt({ cell, eventId: eventIdFor(commandId, 0), subject }, 'answer', { answer: field }),
      by: { name: actor.name, post: actor.post, unit: actor.unitName ?? actor.unit, unitId: actor.unit },
      looker,
      circumstances: {
        occurredAt: clock.now().toISOString(),
        initiator: 'worker',
        channelUsed: 'console',
        decidedBy: 'human',
        lawfulUse: 'service,audit',
      },
    } as const
    const { position } = await ledger.execute(openingAnswer, { id: questionId, command, commandId })
    return { position }
  })
