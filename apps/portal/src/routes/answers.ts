import { addToRequest, attachFiles, readForm } from '@yiwang/intake'
import { additionFormSchema } from '@yiwang/intake/contracts'
import { findSubjectKey, PrivacyError, type SubjectKey } from '@yiwang/privacy'
import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { Portal } from '../app-context.ts'
import { readKept, receivePhotos, type PhotoForm } from '../tell/photos.ts'
import { filesOf, ownFormId, text, type Body } from '../tell/read-form.ts'
import type { FieldError } from '../views/fields.tsx'
import { showMatter } from './matter.tsx'
import { byCitizen, holderOnly, type OwnMatter } from './own-matter.ts'
import { pageOf } from './page.tsx'

interface Answer {
  readonly narrative: string
  readonly questionEventId: string | undefined
  readonly form: PhotoForm
  readonly subject: SubjectKey
}

/** Records the answer with its photos; says so when they have been deleted meanwhile. */
async function record(portal: Portal, { stored }: OwnMatter, answer: Answer): Promise<'photos_gone' | undefined> {
  const { narrative, questionEventId, form, subject } = answer
  const attachments = [...(readKept(portal, form)?.attachments ?? [])]
  const fileIds = attachments.map(({ fileId }) => fileId)
  if (!(await attachFiles(portal.pool, fileIds, portal.clock.now()))) return 'photos_gone'
  const { position } = await addToRequest(portal.ledger, {
    matterId: stored.matterId,
    narrative,
    attachments,
    questionEventId,
    subject,
    requestOrigin: stored.origin,
    commandId: portal.receiptKey.derive(form.formId).commandId,
    circumstances: byCitizen(portal.clock),
  })
  await portal.ledger.waitFor('casework_cases', position)
  return undefined
}

async function subjectOf(portal: Portal, { stored }: OwnMatter): Promise<SubjectKey> {
  const subject = await findSubjectKey(portal.prisma, stored.subjectId)
  if (subject === undefined) throw new PrivacyError('vault_unavailable')
  return subject
}

async function answer(c: Context, portal: Portal, matter: OwnMatter): Promise<Response> {
  const body: Body = await c.req.parseBody({ all: true })
  const typed = text(body, 'answer')
  const subject = await subjectOf(portal, matter)
  const { t, locale } = pageOf(c, portal)
  const formId = ownFormId(portal.receiptKey, text(body, 'formId'), () => portal.ids.next())
  const received = await receivePhotos(
    portal,
    { formId, files: text(body, 'files'), fileCount: 0 },
    { photos: filesOf(body.photos), locale, subject },
  )
  const { form } = received
  const refuse = (errors: readonly FieldError[], kept: PhotoForm): Promise<Response> =>
    showMatter(c, portal, { matter, errors, answer: { answer: typed, ...kept } })
  const reading = readForm(additionFormSchema, { narrative: typed }, locale)
  const missing = reading.ok ? [] : reading.problems.map(({ sentence }) => ({ field: 'answer', sentence }))
  const errors = [...missing, ...received.errors]
  if (!reading.ok || errors.length > 0) return await refuse(errors, form)
  const questionEventId = z.uuid().safeParse(text(body, 'question')).data
  const refusal = await record(portal, matter, { ...reading.value, questionEventId, form, subject })
  if (refusal === undefined) return c.redirect(`/matters/${c.req.param('number') ?? ''}`, 303)
  return await refuse([{ field: 'photos', sentence: t('errors.photos_gone') }], { formId, files: '', fileCount: 0 })
}

/** Answering what the unit asked, with photos where they help. */
export function answerRoutes(portal: Portal): Hono {
  return new Hono().post('/matters/:number/answers', holderOnly(portal, answer))
}
