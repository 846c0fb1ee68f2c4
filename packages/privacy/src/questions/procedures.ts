import { procedureFor } from '@yiwang/identity'
import type { Actor } from '@yiwang/identity/contracts'
import { z } from 'zod'
import {
  answerInputSchema,
  inquirySchema,
  listQuestionsInputSchema,
  questionInputSchema,
  questionPageSchema,
} from '../api.ts'
import { isLooker } from '../decide/answer-question.ts'
import { PrivacyError } from '../errors.ts'
import { openingIn } from '../openings.ts'
import { findSubjectKey, getQuestion, listQuestions } from '../queries.ts'
import { answerWhy } from './answer.ts'
import { openingOf, subjectOf } from './opening-of.ts'

const asWorker = ({ name, unit, unitName }: Actor) => ({ name, unitId: unit, unit: unitName ?? unit })

/** Questions about openings for whoever answers for data or audit, page by page. */
export const openingQuestions = procedureFor('read', 'OpeningQuestion')
  .input(listQuestionsInputSchema)
  .output(questionPageSchema)
  .query(async ({ ctx, input }) => {
    ctx.authorize()
    const page = await listQuestions(ctx.prisma, input)
    const items = page.items.map(async (question) => {
      const { recorded, looker } = await openingOf(ctx.ledger, question.openingId)
      const opening = openingIn(recorded, ctx.locale)
      return { ...question, opening, isOwn: isLooker(looker, asWorker(ctx.actor)) }
    })
    return { ...page, items: await Promise.all(items) }
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
    const { actor, ledger, prisma, commandId, clock } = ctx
    const about = await getQuestion(prisma, input.questionId)
    const { looker } = await openingOf(ledger, about.openingId)
    const subject = await findSubjectKey(prisma, await subjectOf(ledger, about))
    if (subject === undefined) throw new PrivacyError('event_unknown', 'subject')
    return await answerWhy(ledger, {
      about,
      said: input,
      by: { name: actor.name, post: actor.post, unit: actor.unitName ?? actor.unit, unitId: actor.unit },
      looker,
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
