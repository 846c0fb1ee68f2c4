import { findCase, listTimeline } from '@yiwang/casework'
import { findOwnFeedback } from '@yiwang/feedback'
import { addToRequest, readForm } from '@yiwang/intake'
import { additionFormSchema } from '@yiwang/intake/contracts'
import { findSubjectKey, openingsOfMatter, PrivacyError } from '@yiwang/privacy'
import { Hono, type Context } from 'hono'
import type { Portal } from '../app-context.ts'
import { feedbackState } from '../matter/feedback-state.ts'
import { openOwnWords } from '../matter/own-words.ts'
import { matterView } from '../matter/view.ts'
import { withdrawalOf } from '../matter/withdrawal.ts'
import { newFormId, ownFormId } from '../tell/read-form.ts'
import type { FieldError } from '../views/fields.tsx'
import { MatterPage } from '../views/matter.tsx'
import { byCitizen, holderOnly, type OwnMatter } from './own-matter.ts'
import { pageOf, sendPage } from './page.tsx'

/** What to show besides the matter itself: what was wrong with a form, and what had been typed into it. */
interface Asked {
  readonly errors?: readonly FieldError[]
  readonly addition?: string
}

/** The page of one matter. */
export async function showMatter(
  c: Context,
  portal: Portal,
  { matter, errors = [], addition = '' }: Asked & { matter: OwnMatter },
): Promise<Response> {
  const { prisma, clock } = portal
  const { held, stored } = matter
  const page = { ...pageOf(c, portal), path: `/matters/${c.req.param('number') ?? ''}` }
  const matterCase = await findCase(prisma, stored.matterId)
  const wantsOwn = c.req.query('own') === '1' || (matterCase?.rounds ?? 0) > 0
  const view = matterView(
    {
      receiptNumber: stored.receiptNumber,
      requestEventId: stored.requestEventId,
      case: matterCase,
      timeline: await listTimeline(prisma, stored.matterId),
      openings: await openingsOfMatter(prisma, stored.matterId),
      withdrawal: withdrawalOf(stored, matterCase, portal.ledger.origin),
      feedback: feedbackState(await findOwnFeedback(prisma, stored.matterId)),
      own: wantsOwn ? await openOwnWords(portal.vault, stored.matterId, held.secret) : { state: 'hidden' },
    },
    page.t,
    clock.now(),
  )
  const formId = newFormId(portal.receiptKey, portal.ids.next())
  const shown = <MatterPage page={page} matter={view} formId={formId} errors={errors} addition={addition} />
  return sendPage(c, shown, errors.length > 0 ? 422 : 200)
}

async function addWords(c: Context, portal: Portal, matter: OwnMatter): Promise<Response> {
  const body = await c.req.parseBody()
  const typed = typeof body.addition === 'string' ? body.addition : ''
  const reading = readForm(additionFormSchema, { narrative: typed })
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

/** "My matter" and adding to it. */
export function matterRoutes(portal: Portal): Hono {
  return new Hono()
    .get(
      '/matters/:number',
      holderOnly(portal, (c, _portal, matter) => showMatter(c, portal, { matter })),
    )
    .post('/matters/:number/additions', holderOnly(portal, addWords))
}
