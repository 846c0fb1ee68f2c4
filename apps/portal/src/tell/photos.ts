import { ATTACHMENTS_MAX, attachmentProblems, type Attachment, type SentFile } from '@yiwang/intake/contracts'
import { countUnsent } from '@yiwang/files'
import { keepFile } from '@yiwang/intake'
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

/** What a form that takes photos carries along: its own id, and the signed list of those already received. */
export type PhotoForm = Pick<TellForm, 'formId' | 'files' | 'fileCount'>

const signedText = (formId: string, body: string): string => `files|${formId}|${body}`

/** What the hidden field says was received; nothing when it was not written by this portal for this very form. */
export function readKept(
  portal: Pick<Portal, 'receiptKey'>,
  form: Pick<PhotoForm, 'formId' | 'files'>,
): Kept | undefined {
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
async function subjectFor({ pool, keys, photoStoriesMax }: Portal, known: SubjectKey | undefined): Promise<SubjectKey> {
  const { subjects, files } = await countUnsent(pool, known?.subjectId)
  if (known === undefined ? subjects >= photoStoriesMax : files >= FILES_PER_STORY)
    throw new PrivacyError('subject_keys_exhausted')
  if (known !== undefined) return known
  const subject = await keys.take()
  await keys.hold(subject)
  return subject
}

/** The form with what was received, and what was wrong with the rest. */
export interface Received<Form extends PhotoForm = TellForm> {
  readonly form: Form
  readonly errors: readonly FieldError[]
}

interface Place {
  readonly formId: string
  readonly subject: SubjectKey
}

interface SentPhotos {
  readonly photos: readonly File[]
  readonly locale: Locale
  /** whose matter they belong to, where there is one already */
  readonly subject?: SubjectKey
}

const JPEG_BEGINNING = new Uint8Array([0xff, 0xd8, 0xff])

/** What is wrong with the photos; those received earlier were found good then and only count towards the limit now. */
function photoErrors(known: Kept | undefined, sent: readonly SentFile[], locale: Locale): FieldError[] {
  const earlier = (known?.attachments ?? []).map(() => ({ name: '', bytes: JPEG_BEGINNING }))
  return attachmentProblems([...earlier, ...sent], locale)
    .slice(0, 1)
    .map(({ sentence }) => ({ field: 'photos', sentence }))
}

/** Seals photos for the event the form will lead to. */
async function seal(portal: Portal, { formId, subject }: Place, sent: readonly SentFile[]): Promise<Attachment[]> {
  const { cell, pool, ids, clock, receiptKey } = portal
  const place = { cell, eventId: eventIdFor(receiptKey.derive(formId).commandId, 0), subject }
  const attachments: Attachment[] = []
  for (const { bytes } of sent) {
    attachments.push(await keepFile(pool, place, { fileId: ids.next(), content: bytes, receivedAt: clock.now() }))
  }
  return attachments
}

/** Seals photos just sent and notes them in the form; or says what is wrong with them, keeping those received before. */
export async function receivePhotos<Form extends PhotoForm>(
  portal: Portal,
  form: Form,
  { photos, locale, subject: owner }: SentPhotos,
): Promise<Received<Form>> {
  const known = readKept(portal, form)
  const earlier = known?.attachments ?? []
  const unchanged = { ...form, fileCount: earlier.length }
  if (photos.length === 0) return { form: unchanged, errors: [] }
  const sent = await Promise.all(
    photos.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  const errors = photoErrors(known, sent, locale)
  if (errors.length > 0) return { form: unchanged, errors }
  const subject = await subjectFor(portal, owner ?? known?.subject)
  const attachments = [...earlier, ...(await seal(portal, { formId: form.formId, subject }, sent))]
  const files = writeKept(portal, form.formId, { subject, attachments })
  return { form: { ...form, files, fileCount: attachments.length }, errors: [] }
}
