import { ATTACHMENTS_MAX, attachmentProblems, type Attachment } from '@yiwang/intake/contracts'
import { countUnsent, keepFile } from '@yiwang/intake'
import type { Locale } from '@yiwang/kernel'
import { eventIdFor } from '@yiwang/ledger'
import { PrivacyError, type SubjectKey } from '@yiwang/privacy'
import { z } from 'zod'
import type { Portal } from '../app-context.ts'
import type { FieldError } from '../views/fields.tsx'
import type { TellForm } from './form.ts'

/** Photos already received for a story not yet sent, and whose key they are sealed under. */
export interface Kept {
  readonly subject: SubjectKey
  readonly attachments: readonly Attachment[]
}

const keptSchema = z.object({
  subject: z.object({ subjectId: z.uuid(), publicKey: z.string() }),
  attachments: z.array(
    z.object({
      fileId: z.uuid(),
      sha256: z.string(),
      bytes: z.int(),
      mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf']),
      purpose: z.string(),
      retention: z.string(),
    }),
  ),
})

const signedText = (formId: string, body: string): string => `files|${formId}|${body}`

/** What the hidden field says was received; nothing when it was not written by this portal for this very form. */
export function readKept(portal: Pick<Portal, 'receiptKey'>, form: TellForm): Kept | undefined {
  const [body = '', tag = ''] = form.files.split('.')
  if (body === '' || !portal.receiptKey.verify(signedText(form.formId, body), tag)) return undefined
  return keptSchema.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')))
}

function writeKept(portal: Portal, formId: string, kept: Kept): string {
  const body = Buffer.from(JSON.stringify(kept)).toString('base64url')
  return `${body}.${portal.receiptKey.sign(signedText(formId, body))}`
}

/** The form with its count of photos as this portal knows them. */
export function withCount(portal: Portal, form: TellForm): TellForm {
  return { ...form, fileCount: readKept(portal, form)?.attachments.length ?? 0 }
}

/** Photos sent again after going back and forth are kept twice until swept. */
const FILES_PER_STORY = ATTACHMENTS_MAX * 3

/**
 * The key of this story. Photos take one before anything is submitted: without a limit, whoever sends photos and no story
 * would take every key there is, and nobody could submit anything.
 */
async function subjectFor({ pool, keys, photoStoriesMax }: Portal, known: Kept | undefined): Promise<SubjectKey> {
  const { subjects, files } = await countUnsent(pool, known?.subject.subjectId)
  if (known === undefined ? subjects >= photoStoriesMax : files >= FILES_PER_STORY)
    throw new PrivacyError('subject_keys_exhausted')
  if (known !== undefined) return known.subject
  const subject = await keys.take()
  await keys.hold(subject)
  return subject
}

/** The form with what was received, and what was wrong with the rest. */
export interface Received {
  readonly form: TellForm
  readonly errors: readonly FieldError[]
}

/** Seals photos just sent and notes them in the form; or says what is wrong with them, keeping those received before. */
export async function receivePhotos(
  portal: Portal,
  form: TellForm,
  { photos, locale }: { photos: readonly File[]; locale: Locale },
): Promise<Received> {
  if (photos.length === 0) return { form, errors: [] }
  const known = readKept(portal, form)
  const sent = await Promise.all(
    photos.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  // received earlier and found good then: they only count towards the limit now
  const earlier = (known?.attachments ?? []).map(() => ({ name: '', bytes: new Uint8Array([0xff, 0xd8, 0xff]) }))
  const problems = attachmentProblems([...earlier, ...sent], locale)
  if (problems.length > 0)
    return { form, errors: problems.slice(0, 1).map(({ sentence }) => ({ field: 'photos', sentence })) }
  const subject = await subjectFor(portal, known)
  const { commandId } = portal.receiptKey.derive(form.formId)
  const place = { cell: portal.cell, eventId: eventIdFor(commandId, 0), subject }
  const attachments = [...(known?.attachments ?? [])]
  for (const { bytes } of sent) {
    attachments.push(
      await keepFile(portal.pool, place, { fileId: portal.ids.next(), content: bytes, receivedAt: portal.clock.now() }),
    )
  }
  return {
    form: { ...form, files: writeKept(portal, form.formId, { subject, attachments }), fileCount: attachments.length },
    errors: [],
  }
}
