import { domainErrorToHttp } from '@yiwang/identity'
import { readForm } from '@yiwang/intake'
import { inquiryFormSchema } from '@yiwang/intake/contracts'
import { DomainError } from '@yiwang/kernel'
import {
  askWhy,
  findSubjectKey,
  openingsOfMatter,
  PrivacyError,
  questionsOfMatter,
  type RecordedOpening,
} from '@yiwang/privacy'
import { Hono, type Context } from 'hono'
import type { Portal } from '../app-context.ts'
import { lookGroups } from '../matter/looks.ts'
import { keepPreferences, type Preferences } from '../preferences.ts'
import { newFormId, ownFormId, text, type Body } from '../tell/read-form.ts'
import { AskWhyPage } from '../views/ask-why.tsx'
import type { FieldError } from '../views/fields.tsx'
import { byCitizen, holderOnly, type OwnMatter } from './own-matter.ts'
import { notFound } from './notices.tsx'
import { pageOf, sendPage } from './page.tsx'

const addressOf = (c: Context): string => `/matters/${c.req.param('number') ?? ''}`

interface Shown {
  readonly opening: RecordedOpening
  readonly inquiry?: string
  readonly errors?: readonly FieldError[]
  readonly preferences?: Preferences | undefined
}

function show(c: Context, portal: Portal, { opening, inquiry = '', errors = [], preferences }: Shown): Response {
  const action = addressOf(c)
  const page = {
    ...pageOf(c, portal, preferences),
    path: `${action}/openings/${opening.id}/question`,
    ...(inquiry === '' ? {} : { keeps: 'ask-form' }),
  }
  const telling = { locale: page.locale, now: portal.clock.now() }
  const [look] = lookGroups({ openings: [opening], questions: [], own: { state: 'hidden' } }, telling)
  if (look === undefined) return notFound(c, portal)
  const formId = newFormId(portal.receiptKey, portal.ids.next())
  const shown = { page, action, formId, look, inquiry, errors }
  return sendPage(c, <AskWhyPage {...shown} />, errors.length > 0 ? 422 : 200)
}

/** The opening of the address, when it is one of this matter and not the person's own. */
async function openingOf(c: Context, portal: Portal, { stored }: OwnMatter): Promise<RecordedOpening | undefined> {
  const openings = await openingsOfMatter(portal.prisma, stored.matterId)
  return openings.find(({ id, by }) => id === c.req.param('opening') && by !== 'self')
}

async function record(
  portal: Portal,
  { stored }: OwnMatter,
  asked: { openingId: string; inquiry: string | undefined; formId: string },
): Promise<void> {
  const { prisma, ledger, clock, receiptKey } = portal
  const { matterId, subjectId } = stored
  const subject = await findSubjectKey(prisma, subjectId)
  if (subject === undefined) throw new PrivacyError('vault_unavailable')
  const { position } = await askWhy(ledger, {
    matterId,
    openingId: asked.openingId,
    questions: await questionsOfMatter(prisma, matterId),
    inquiry: asked.inquiry,
    subject,
    commandId: receiptKey.derive(asked.formId).commandId,
    circumstances: byCitizen(clock),
  })
  for (const projection of ['privacy_opening_questions', 'casework_timeline'])
    await ledger.waitFor(projection, position)
}

async function ask(c: Context, portal: Portal, matter: OwnMatter): Promise<Response> {
  const opening = await openingOf(c, portal, matter)
  if (opening === undefined) return notFound(c, portal)
  const body: Body = await c.req.parseBody()
  const inquiry = text(body, 'inquiry')
  const preferences = keepPreferences(c, body)
  if (preferences !== undefined) return show(c, portal, { opening, inquiry, preferences })
  const { locale } = pageOf(c, portal)
  const reading = readForm(inquiryFormSchema, { inquiry }, locale)
  if (!reading.ok) return show(c, portal, { opening, inquiry, errors: reading.problems })
  // several looks stand on one page: the form's id is made one for each
  const posted = ownFormId(portal.receiptKey, text(body, 'formId'), () => portal.ids.next())
  try {
    const asked = { openingId: opening.id, inquiry: reading.value.inquiry, formId: `${posted}|${opening.id}` }
    await record(portal, matter, asked)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { sentence } = domainErrorToHttp(error, locale, portal.sentences)
    return show(c, portal, { opening, inquiry, errors: [{ field: 'inquiry', sentence }] })
  }
  return c.redirect(`${addressOf(c)}#look-${opening.id}`, 303)
}

/** "Why did you look?": asked in one tap, or in words on a page of its own. */
export function askWhyRoutes(portal: Portal): Hono {
  return new Hono()
    .get(
      '/matters/:number/openings/:opening/question',
      holderOnly(portal, async (c, _portal, matter) => {
        const opening = await openingOf(c, portal, matter)
        return opening === undefined ? notFound(c, portal) : show(c, portal, { opening })
      }),
    )
    .post('/matters/:number/openings/:opening/question', holderOnly(portal, ask))
}
