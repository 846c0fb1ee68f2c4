import { addToRequest, readForm } from '@yiwang/intake'
import { additionFormSchema } from '@yiwang/intake/contracts'
import { findSubjectKey, PrivacyError } from '@yiwang/privacy'
import { Hono, type Context } from 'hono'
import type { Portal } from '../app-context.ts'
import { keepPreferences, preferencesOf } from '../preferences.ts'
import { ownFormId } from '../tell/read-form.ts'
import { showMatter } from './matter.tsx'
import { byCitizen, holderOnly, type OwnMatter } from './own-matter.ts'

async function addWords(c: Context, portal: Portal, matter: OwnMatter): Promise<Response> {
  const body = await c.req.parseBody()
  const typed = typeof body.addition === 'string' ? body.addition : ''
  const preferences = keepPreferences(c, body)
  if (preferences !== undefined) return await showMatter(c, portal, { matter, addition: typed, preferences })
  const reading = readForm(additionFormSchema, { narrative: typed }, preferencesOf(c).locale)
  if (!reading.ok) {
    const errors = reading.problems.map((problem) => ({ field: 'addition', sentence: problem.sentence }))
    return await showMatter(c, portal, { matter, errors, addition: typed })
  }
  const subject = await findSubjectKey(portal.prisma, matter.stored.subjectId)
  if (subject === undefined) throw new PrivacyError('vault_unavailable')
  const posted = typeof body.formId === 'string' ? body.formId : ''
  const formId = ownFormId(portal.receiptKey, posted, () => portal.ids.next())
  await addToRequest(portal.ledger, {
    matterId: matter.stored.matterId,
    narrative: reading.value.narrative,
    attachments: [],
    subject,
    requestOrigin: matter.stored.origin,
    commandId: portal.receiptKey.derive(formId).commandId,
    circumstances: byCitizen(portal.clock),
  })
  return c.redirect(`/matters/${c.req.param('number') ?? ''}`, 303)
}

/** Adding to what was said. */
export function additionRoutes(portal: Portal): Hono {
  return new Hono().post('/matters/:number/additions', holderOnly(portal, addWords))
}
