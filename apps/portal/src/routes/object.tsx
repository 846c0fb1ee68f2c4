import { objectionsOfMatter, objectToDispatch } from '@yiwang/algorithms/register'
import { dispatchSaid, findCase, lastDispatch, listTimeline } from '@yiwang/casework'
import { domainErrorToHttp } from '@yiwang/identity'
import { readForm } from '@yiwang/intake'
import { objectionFormSchema } from '@yiwang/intake/contracts'
import { DomainError } from '@yiwang/kernel'
import { findSubjectKey, PrivacyError } from '@yiwang/privacy'
import { Hono, type Context } from 'hono'
import type { Portal } from '../app-context.ts'
import { keepPreferences, type Preferences } from '../preferences.ts'
import { newFormId, ownFormId, text, type Body } from '../tell/read-form.ts'
import type { FieldError } from '../views/fields.tsx'
import { ObjectPage } from '../views/object.tsx'
import { notFound } from './notices.tsx'
import { byCitizen, holderOnly, type OwnMatter } from './own-matter.ts'
import { pageOf, sendPage } from './page.tsx'

const addressOf = (c: Context): string => `/matters/${c.req.param('number') ?? ''}`

/** The dispatch of the address, when it is the one this matter goes by now. */
interface Dispatched {
  readonly dispatchId: string
  readonly unit: string
}

async function dispatchOf(c: Context, portal: Portal, { stored }: OwnMatter): Promise<Dispatched | undefined> {
  const entry = lastDispatch(await listTimeline(portal.prisma, stored.matterId))
  const said = dispatchSaid(entry)
  if (entry === undefined || said === undefined || entry.eventId !== c.req.param('dispatch')) return undefined
  // what was answered on the spot was sent to nobody
  return said.atOnce === true ? undefined : { dispatchId: entry.eventId, unit: said.unitName }
}

interface Shown {
  readonly dispatched: Dispatched
  readonly objection?: string
  readonly errors?: readonly FieldError[]
  readonly preferences?: Preferences | undefined
}

function show(c: Context, portal: Portal, { dispatched, objection = '', errors = [], preferences }: Shown): Response {
  const action = addressOf(c)
  const page = {
    ...pageOf(c, portal, preferences),
    path: `${action}/dispatches/${dispatched.dispatchId}/objection`,
    ...(objection === '' ? {} : { keeps: 'object-form' }),
  }
  const formId = newFormId(portal.receiptKey, portal.ids.next())
  const shown = { page, action, formId, objection, errors, ...dispatched }
  return sendPage(c, <ObjectPage {...shown} />, errors.length > 0 ? 422 : 200)
}

async function record(
  portal: Portal,
  { stored }: OwnMatter,
  said: { dispatchId: string; objection: string | undefined; formId: string },
): Promise<void> {
  const { prisma, ledger, clock, receiptKey } = portal
  const { matterId, subjectId } = stored
  const subject = await findSubjectKey(prisma, subjectId)
  if (subject === undefined) throw new PrivacyError('vault_unavailable')
  const { position } = await objectToDispatch(ledger, {
    matterId,
    dispatchId: said.dispatchId,
    objections: await objectionsOfMatter(prisma, matterId),
    isClosed: (await findCase(prisma, matterId))?.state === 'closed',
    objection: said.objection,
    subject,
    commandId: receiptKey.derive(said.formId).commandId,
    circumstances: byCitizen(clock),
  })
  for (const projection of ['algorithms_objections', 'casework_timeline']) await ledger.waitFor(projection, position)
}

async function object(c: Context, portal: Portal, matter: OwnMatter): Promise<Response> {
  const dispatched = await dispatchOf(c, portal, matter)
  if (dispatched === undefined) return notFound(c, portal)
  const body: Body = await c.req.parseBody()
  const objection = text(body, 'objection')
  const preferences = keepPreferences(c, body)
  if (preferences !== undefined) return show(c, portal, { dispatched, objection, preferences })
  const { locale } = pageOf(c, portal)
  const reading = readForm(objectionFormSchema, { objection }, locale)
  if (!reading.ok) return show(c, portal, { dispatched, objection, errors: reading.problems })
  const formId = ownFormId(portal.receiptKey, text(body, 'formId'), () => portal.ids.next())
  try {
    await record(portal, matter, { dispatchId: dispatched.dispatchId, objection: reading.value.objection, formId })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { sentence } = domainErrorToHttp(error, locale, portal.sentences)
    return show(c, portal, { dispatched, objection, errors: [{ field: 'objection', sentence }] })
  }
  return c.redirect(`${addressOf(c)}#dispatch`, 303)
}

/** "That is the wrong unit": the person's objection to where their matter was sent. */
export function objectRoutes(portal: Portal): Hono {
  return new Hono()
    .get(
      '/matters/:number/dispatches/:dispatch/objection',
      holderOnly(portal, async (c, _portal, matter) => {
        const dispatched = await dispatchOf(c, portal, matter)
        return dispatched === undefined ? notFound(c, portal) : show(c, portal, { dispatched })
      }),
    )
    .post('/matters/:number/dispatches/:dispatch/objection', holderOnly(portal, object))
}
