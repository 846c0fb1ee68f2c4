import { ATTACHMENTS_MAX, fileFault, fileSentence, type Attachment, type FileFault } from '@yiwang/intake/contracts'
import { countUnsent } from '@yiwang/files'
import { keepFile } from '@yiwang/intake'
import type { Locale } from '@yiwang/kernel'
import { eventIdFor } from '@yiwang/ledger'
import type { SubjectKey } from '@yiwang/privacy'
import { z } from 'zod'
import type { Portal } from '../app-context.ts'
import { DroppedFile } from '../upload/dropped-file.ts'
import type { FieldError } from '../views/fields.tsx'
import type { KeptPhoto } from '../views/tell/kept-photos.tsx'
import { sizeInWords } from '../words/size.ts'
import type { TellForm } from './form.ts'

/** Photos already received for a story not yet sent, and whose key they are sealed under. */
export interface Kept {
  readonly subject: SubjectKey
  readonly attachments: readonly Attachment[]
  /** as the person's own device calls them, by id; told to them alone, and sent no further than this page */
  readonly names: Readonly<Record<string, string>>
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
  names: z.record(z.string(), z.string()).default({}),
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

/** Photos that are well, and their size as sent. */
interface Well {
  readonly sent: readonly File[]
  readonly bytes: number
}

/**
 * Whether these photos may be kept before their story is sent. Photos take a key before anything is submitted, and room: without
 * limits, whoever sends photos and no story would take every key there is, or fill the disk.
 */
async function hasRoom(portal: Portal, known: SubjectKey | undefined, { sent, bytes }: Well): Promise<boolean> {
  const unsent = await countUnsent(portal.pool, known?.subjectId)
  if (unsent.bytes + bytes > portal.unsentBytesMax) return false
  if (known === undefined) return unsent.subjects < portal.photoStoriesMax
  return unsent.files + sent.length <= FILES_PER_STORY
}

async function freshSubject({ keys }: Portal): Promise<SubjectKey> {
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

/** Why a photo cannot be kept, `earlier` being kept already; undefined when it can. */
async function faultOf(photo: File, earlier: number): Promise<FileFault | undefined> {
  if (photo instanceof DroppedFile) return photo.cause
  return fileFault(await photo.bytes()) ?? (earlier >= ATTACHMENTS_MAX ? 'files_too_many' : undefined)
}

/** Photos that are well and fit, and the names of the others by what is wrong with them. */
async function sorted(
  photos: readonly File[],
  kept: number,
): Promise<{ well: readonly File[]; refused: Map<FileFault, string[]> }> {
  const well: File[] = []
  const refused = new Map<FileFault, string[]>()
  for (const photo of photos) {
    const fault = await faultOf(photo, kept + well.length)
    if (fault === undefined) well.push(photo)
    else refused.set(fault, [...(refused.get(fault) ?? []), photo.name])
  }
  return { well, refused }
}

const errorsOf = (refused: ReadonlyMap<FileFault, readonly string[]>, locale: Locale): FieldError[] =>
  [...refused].map(([fault, names]) => ({ field: 'photos', sentence: fileSentence(fault, names, locale) }))

/** Seals photos for the event the form will lead to. */
async function seal(portal: Portal, { formId, subject }: Place, sent: readonly File[]): Promise<Attachment[]> {
  const { cell, pool, ids, clock, receiptKey } = portal
  const place = { cell, eventId: eventIdFor(receiptKey.derive(formId).commandId, 0), subject }
  const attachments: Attachment[] = []
  for (const file of sent) {
    const content = await file.bytes()
    attachments.push(await keepFile(pool, place, { fileId: ids.next(), content, receivedAt: clock.now() }))
  }
  return attachments
}

const NAME_MAX = 40

/** The end of a long name tells photos apart: cameras count at the end. */
const namesOf = (attachments: readonly Attachment[], photos: readonly File[]): Record<string, string> =>
  Object.fromEntries(attachments.map(({ fileId }, index) => [fileId, (photos[index]?.name ?? '').slice(-NAME_MAX)]))

/** The form without one of its photos: what was sealed of it is swept with everything that is not sent. */
export function withoutPhoto(portal: Portal, form: TellForm, fileId: string): TellForm {
  const kept = readKept(portal, form)
  if (kept === undefined) return form
  const attachments = kept.attachments.filter((attachment) => attachment.fileId !== fileId)
  const files = writeKept(portal, form.formId, { ...kept, attachments })
  return { ...form, files, fileCount: attachments.length }
}

/** The photos of a form as its page lists them. */
export function photosOf(portal: Pick<Portal, 'receiptKey'>, form: TellForm): KeptPhoto[] {
  const kept = readKept(portal, form)
  return (kept?.attachments ?? []).map(({ fileId, bytes }) => ({
    fileId,
    name: kept?.names[fileId] ?? '',
    size: sizeInWords(bytes),
  }))
}

/** Seals photos just sent and notes them in the form; says of each one not taken why, keeping all the others. */
export async function receivePhotos<Form extends PhotoForm>(
  portal: Portal,
  form: Form,
  { photos, locale, subject: owner }: SentPhotos,
): Promise<Received<Form>> {
  const known = readKept(portal, form)
  const earlier = known?.attachments ?? []
  const unchanged = { ...form, fileCount: earlier.length }
  const { well, refused } = await sorted(photos, earlier.length)
  if (well.length === 0) return { form: unchanged, errors: errorsOf(refused, locale) }
  const place = owner ?? known?.subject
  const bytes = well.reduce((sum, { size }) => sum + size, 0)
  if (!(await hasRoom(portal, place, { sent: well, bytes }))) {
    refused.set('photos_busy', [...(refused.get('photos_busy') ?? []), ...well.map(({ name }) => name)])
    return { form: unchanged, errors: errorsOf(refused, locale) }
  }
  const subject = place ?? (await freshSubject(portal))
  const attachments = [...earlier, ...(await seal(portal, { formId: form.formId, subject }, well))]
  const names = { ...known?.names, ...namesOf(attachments.slice(earlier.length), well) }
  const files = writeKept(portal, form.formId, { subject, attachments, names })
  return { form: { ...form, files, fileCount: attachments.length }, errors: errorsOf(refused, locale) }
}
