import { attachFiles } from '@yiwang/files'
import { addToRequest, readForm } from '@yiwang/intake'
import { additionFormSchema } from '@yiwang/intake/contracts'
import { eventIdFor } from '@yiwang/ledger'
import { findSubjectKey, PrivacyError, type SubjectKey } from '@yiwang/privacy'
import type { Portal } from '../app-context.ts'
import type { Language } from '../messages/translator.ts'
import { byCitizen, type OwnMatter } from '../routes/own-matter.ts'
import { readKept, receivePhotos, type PhotoForm } from '../tell/photos.ts'
import { isInOtherWords } from '../tell/in-other-words.ts'
import { filesOf, newFormId, ownFormId, text, type Body } from '../tell/read-form.ts'
import type { FieldError } from '../views/fields.tsx'

/** Words added to a matter, with photos where they help. */
interface Words {
  readonly narrative: string
  readonly questionEventId?: string | undefined
  readonly form: PhotoForm
  readonly subject: SubjectKey
}

/** Records the words with their photos; says so when those have been deleted, or other words were sent with this form before. */
async function record(
  portal: Portal,
  { stored }: OwnMatter,
  words: Words,
): Promise<'photos_gone' | 'words_differ' | undefined> {
  const { narrative, questionEventId, form, subject } = words
  const attachments = [...(readKept(portal, form)?.attachments ?? [])]
  const fileIds = attachments.map(({ fileId }) => fileId)
  const { commandId } = portal.receiptKey.derive(form.formId)
  const home = { pool: portal.pool, origin: portal.ledger.origin }
  const at = portal.clock.now()
  if (!(await attachFiles(home, { eventId: eventIdFor(commandId, 0), fileIds, at }))) return 'photos_gone'
  const added = await addToRequest(portal.ledger, {
    matterId: stored.matterId,
    narrative,
    attachments,
    questionEventId,
    subject,
    requestOrigin: stored.origin,
    commandId,
    contentDigest: portal.receiptKey.digest(form.formId, [narrative, questionEventId ?? null, fileIds]),
    circumstances: byCitizen(portal.clock),
  }).catch((error: unknown) => {
    if (!isInOtherWords(error)) throw error
  })
  if (added === undefined) return 'words_differ'
  for (const projection of ['casework_cases', 'casework_timeline'])
    await portal.ledger.waitFor(projection, added.position)
  return undefined
}

async function subjectOf(portal: Portal, { stored }: OwnMatter): Promise<SubjectKey> {
  const subject = await findSubjectKey(portal.prisma, stored.subjectId)
  if (subject === undefined) throw new PrivacyError('vault_unavailable')
  return subject
}

/** What was typed and sent, to be shown again with what was wrong with it. */
export interface Refused {
  readonly typed: string
  readonly form: PhotoForm
  readonly errors: readonly FieldError[]
}

/** Under which names the form sends its words and photos, and which question they answer. */
export interface WordsForm {
  readonly field: 'answer' | 'addition'
  readonly photos: string
  readonly questionEventId?: string | undefined
}

/** The form with photos just chosen, sealed; for a page that is shown again before anything is sent. */
export async function receiveWords(
  portal: Portal,
  matter: OwnMatter,
  { body, names, locale }: { body: Body; names: WordsForm; locale: Language['locale'] },
): Promise<Refused & { subject: SubjectKey }> {
  const subject = await subjectOf(portal, matter)
  const formId = ownFormId(portal.receiptKey, text(body, 'formId'), () => portal.ids.next())
  const received = await receivePhotos(
    portal,
    { formId, files: text(body, 'files'), fileCount: 0 },
    { photos: filesOf(body[names.photos]), locale, subject },
  )
  const errors = received.errors.map(({ sentence }) => ({ field: names.photos, sentence }))
  return { typed: text(body, names.field), form: received.form, errors, subject }
}

/** Takes words a person adds to their matter; answers with what was wrong, undefined when they were taken. */
export async function takeWords(
  portal: Portal,
  matter: OwnMatter,
  { body, names, language }: { body: Body; names: WordsForm; language: Language },
): Promise<Refused | undefined> {
  const { t, locale } = language
  const { subject, ...sent } = await receiveWords(portal, matter, { body, names, locale })
  const reading = readForm(additionFormSchema, { narrative: sent.typed }, locale)
  const problems = reading.ok ? [] : reading.problems
  const missing = problems.map(({ sentence }) => ({
    field: names.field,
    sentence: sent.typed.trim() === '' ? t(`errors.${names.field}_missing`) : sentence,
  }))
  const errors = [...missing, ...sent.errors]
  if (!reading.ok || errors.length > 0) return { ...sent, errors }
  const { form, typed } = sent
  const words = { ...reading.value, questionEventId: names.questionEventId, form, subject }
  const trouble = await record(portal, matter, words)
  if (trouble === undefined) return undefined
  const again = { formId: newFormId(portal.receiptKey, portal.ids.next()), files: '', fileCount: 0 }
  const field = trouble === 'photos_gone' ? names.photos : names.field
  return { typed, form: again, errors: [{ field, sentence: t(`errors.${trouble}`) }] }
}
