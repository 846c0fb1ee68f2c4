import {
  confirmFormSchema,
  findOwnFeedback,
  rateFormSchema,
  SAID_MAX,
  sayRating,
  sayResult,
  type Speaking,
} from '@yiwang/feedback'
import { DomainError } from '@yiwang/kernel'
import { domainErrorToHttp } from '@yiwang/identity'
import { findSubjectKey, PrivacyError } from '@yiwang/privacy'
import { Hono, type Context } from 'hono'
import type { ZodError } from 'zod'
import type { Portal } from '../app-context.ts'
import type { Language } from '../messages/translator.ts'
import { ownFormId, text, type Body } from '../tell/read-form.ts'
import type { TypedWhy } from '../views/feedback.tsx'
import type { FieldError } from '../views/fields.tsx'
import { showMatter } from './matter.tsx'
import { byCitizen, holderOnly, type OwnMatter } from './own-matter.ts'
import { pageOf } from './page.tsx'

async function speaking(portal: Portal, matter: OwnMatter, body: Body): Promise<Speaking> {
  const { ledger, clock, ids, receiptKey, prisma } = portal
  const formId = ownFormId(receiptKey, typeof body.formId === 'string' ? body.formId : '', () => ids.next())
  return {
    ledger,
    own: await findOwnFeedback(prisma, matter.stored.matterId),
    commandId: receiptKey.derive(formId).commandId,
    circumstances: byCitizen(clock),
  }
}

/** Answers with the sentence of a refusal on the page itself, everything else still there. */
async function refuse(
  c: Context,
  portal: Portal,
  refused: { matter: OwnMatter; field: string; error: unknown; why?: TypedWhy },
): Promise<Response> {
  const { matter, field, error, why } = refused
  if (!(error instanceof DomainError)) throw error
  const { sentence } = domainErrorToHttp(error, pageOf(c, portal).locale, portal.sentences)
  return await showMatter(c, portal, { matter, errors: [{ field, sentence }], ...(why === undefined ? {} : { why }) })
}

/** Which of the two fields is wrong, and how. */
function wrongWith({ issues }: ZodError, said: string, { t }: Language): FieldError[] {
  const over = said.trim().length - SAID_MAX
  const isTooLong = issues.some(({ path }) => path[0] === 'said')
  const isOpen = issues.some(({ path }) => path[0] !== 'said')
  return [
    ...(isOpen ? [{ field: 'result', sentence: t('errors.result_missing') }] : []),
    ...(isTooLong ? [{ field: 'said', sentence: t('errors.said_too_long', { most: SAID_MAX, over }) }] : []),
  ]
}

async function confirm(c: Context, portal: Portal, matter: OwnMatter): Promise<Response> {
  const body: Body = await c.req.parseBody({ all: true })
  const form = confirmFormSchema.safeParse(body)
  const why = { said: text(body, 'said'), result: text(body, 'result') }
  if (!form.success)
    return await showMatter(c, portal, { matter, why, errors: wrongWith(form.error, why.said, pageOf(c, portal)) })
  try {
    const { position } = await sayResult(
      await speaking(portal, matter, body),
      form.data,
      await findSubjectKey(portal.prisma, matter.stored.subjectId),
    )
    await portal.ledger.waitFor('feedback_confirmations', position)
  } catch (error) {
    return await refuse(c, portal, { matter, field: 'result', error, why })
  }
  return c.redirect(`/matters/${c.req.param('number') ?? ''}`, 303)
}

async function rate(c: Context, portal: Portal, matter: OwnMatter): Promise<Response> {
  const body: Body = await c.req.parseBody({ all: true })
  const form = rateFormSchema.safeParse(body)
  const { t } = pageOf(c, portal)
  if (!form.success)
    return await showMatter(c, portal, { matter, errors: [{ field: 'score', sentence: t('errors.score_missing') }] })
  try {
    const subject = await findSubjectKey(portal.prisma, matter.stored.subjectId)
    if (subject === undefined) throw new PrivacyError('vault_unavailable')
    const { position } = await sayRating(await speaking(portal, matter, body), form.data, subject)
    await portal.ledger.waitFor('feedback_ratings', position)
  } catch (error) {
    return await refuse(c, portal, { matter, field: 'score', error })
  }
  return c.redirect(`/matters/${c.req.param('number') ?? ''}`, 303)
}

/** The citizen's word: whether it is solved, and how it was. */
export function feedbackRoutes(portal: Portal): Hono {
  return new Hono()
    .post('/matters/:number/result', holderOnly(portal, confirm))
    .post('/matters/:number/rating', holderOnly(portal, rate))
}
