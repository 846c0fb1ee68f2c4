import { readForm, verifyRequest } from '@yiwang/intake'
import { verificationFormSchema } from '@yiwang/intake/contracts'
import { findSubjectKey, PrivacyError } from '@yiwang/privacy'
import { Hono, type Context } from 'hono'
import { signInAddress } from '../account/sign-in-address.ts'
import { citizenOn, maskedPhone } from '../account/citizen.ts'
import type { Portal } from '../app-context.ts'
import { openOwnWords } from '../matter/own-words.ts'
import { keepPreferences, preferencesOf, type Preferences } from '../preferences.ts'
import { newFormId, ownFormId } from '../tell/read-form.ts'
import type { FieldError } from '../views/fields.tsx'
import { VerificationPage } from '../views/verification.tsx'
import { keepInAccount } from './keep.ts'
import { byCitizen, holderOnly, type OwnMatter } from './own-matter.ts'
import { pageOf, sendPage } from './page.tsx'

const addressOf = (c: Context): string => `/matters/${c.req.param('number') ?? ''}`

interface Typed {
  readonly name: string
  readonly isTypedBefore?: boolean
  readonly errors: readonly FieldError[]
  readonly preferences?: Preferences
}

function show(c: Context, portal: Portal, { phone, ...typed }: Typed & { phone: string }): Response {
  const { name, isTypedBefore = false, errors, preferences } = typed
  const formId = newFormId(portal.receiptKey, portal.ids.next())
  return sendPage(
    c,
    <VerificationPage
      page={{ ...pageOf(c, portal, preferences), path: addressOf(c), keeps: 'verification-form' }}
      action={addressOf(c)}
      formId={formId}
      phone={maskedPhone(phone)}
      name={name}
      isTypedBefore={isTypedBefore}
      errors={errors}
    />,
    errors.length > 0 ? 422 : 200,
  )
}

/** A proven number is what verifies; whoever has none here is sent to prove one, and comes back. */
const toSignIn = (c: Context): Response =>
  c.redirect(signInAddress(`${addressOf(c)}/verification`, preferencesOf(c)), 303)

/** The name given before, opened by the receipt as on the matter's own page; nobody types it twice. */
async function nameGiven({ vault }: Portal, { held, stored }: OwnMatter): Promise<string> {
  if (!stored.hasContact) return ''
  const own = await openOwnWords(vault, stored.matterId, held.secret)
  return own.state === 'shown' ? (own.contact?.name ?? '') : ''
}

async function ask(c: Context, portal: Portal, matter: OwnMatter): Promise<Response> {
  const { stored } = matter
  if (stored.identity === 'verified') return c.redirect(addressOf(c), 303)
  const phone = citizenOn(c)?.phone
  if (phone === undefined) return toSignIn(c)
  const name = await nameGiven(portal, matter)
  return show(c, portal, { phone, name, isTypedBefore: name !== '', errors: [] })
}

async function verify(c: Context, portal: Portal, { stored, held }: OwnMatter): Promise<Response> {
  const { ledger, prisma, receiptKey, ids, clock } = portal
  const phone = citizenOn(c)?.phone
  if (phone === undefined) return toSignIn(c)
  const body = await c.req.parseBody()
  const typed = typeof body.name === 'string' ? body.name : ''
  const switched = keepPreferences(c, body)
  if (switched !== undefined) return show(c, portal, { phone, name: typed, errors: [], preferences: switched })
  const reading = readForm(verificationFormSchema, { name: typed }, preferencesOf(c).locale)
  if (!reading.ok) return show(c, portal, { phone, name: typed, errors: reading.problems })
  const subject = await findSubjectKey(prisma, stored.subjectId)
  if (subject === undefined) throw new PrivacyError('vault_unavailable')
  const formId = ownFormId(receiptKey, typeof body.formId === 'string' ? body.formId : '', () => ids.next())
  const { position } = await verifyRequest(ledger, {
    matterId: stored.matterId,
    name: reading.value.name,
    phone,
    subject,
    requestOrigin: stored.origin,
    commandId: receiptKey.derive(formId).commandId,
    circumstances: byCitizen(clock),
  })
  await keepInAccount(c, portal, held)
  for (const projection of ['intake_requests', 'casework_timeline']) await ledger.waitFor(projection, position)
  return c.redirect(addressOf(c), 303)
}

/** "Give my name later": shows what would be told to whom, then tells it. */
export function verificationRoutes(portal: Portal): Hono {
  return new Hono()
    .get('/matters/:number/verification', holderOnly(portal, ask))
    .post('/matters/:number/verification', holderOnly(portal, verify))
}
