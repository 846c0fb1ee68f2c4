import type { HeldReceipt } from '@yiwang/intake'
import { DomainError } from '@yiwang/kernel'
import { Hono, type Context } from 'hono'
import { citizenOn, maskedPhone } from '../account/citizen.ts'
import type { Portal } from '../app-context.ts'
import type { Language } from '../messages/translator.ts'
import { keepPreferences, type Preferences } from '../preferences.ts'
import { holdReceipt } from '../receipts/held-receipts.ts'
import { noteTold } from '../receipts/told-notes.ts'
import { speaksOfDanger } from '@yiwang/intake/contracts'
import { doorsFor, type Door } from '../tell/doors.ts'
import { neighbour, STEPS, type Step, type TellForm } from '../tell/form.ts'
import { asOneText, firstReceipt, isInOtherWords } from '../tell/in-other-words.ts'
import { pinAt, surroundings, WHOLE } from '../tell/map/where-map.ts'
import { photosOf, receivePhotos, withCount, withoutPhoto, type Received } from '../tell/photos.ts'
import { newFormId, readPosted, type Posted } from '../tell/read-form.ts'
import { firstProblem, judge, problemsOn, type Judging } from '../tell/steps.ts'
import { submit, type Ready } from '../tell/submit.ts'
import { AlreadySent } from '../views/already-sent.tsx'
import type { FieldError } from '../views/fields.tsx'
import { TellPage } from '../views/tell/tell-page.tsx'
import { showHome } from './home.tsx'
import { keepInAccount } from './keep.ts'
import { pageOf, sendPage, sendReturnable } from './page.tsx'

interface Shown {
  readonly step: Step
  readonly form: TellForm
  readonly errors?: readonly FieldError[]
  readonly doors?: readonly Door[]
  /** what the map is to show: a community's code, or all */
  readonly view?: string
  readonly status?: 200 | 422 | 503
  readonly preferences?: Preferences
}

/** The catalogue is only asked where everyday words have not told already. */
async function isDanger(portal: Portal, narrative: string): Promise<boolean> {
  if (narrative === '' || speaksOfDanger(narrative)) return narrative !== ''
  return speaksOfDanger(narrative, await portal.emergencyTerms())
}

/** Steps that speak of places. */
const HAS_PLACES: readonly Step[] = ['where', 'check']

async function show(c: Context, portal: Portal, shown: Shown): Promise<Response> {
  const { step, form, errors = [], doors = [], status = 200, preferences } = shown
  const page = { ...pageOf(c, portal, preferences), keeps: 'tell-form' }
  const phone = citizenOn(c)?.phone
  const props = {
    form,
    errors,
    doors,
    photos: photosOf(portal, form),
    isDanger: await isDanger(portal, form.narrative),
    where: HAS_PLACES.includes(step) ? await surroundings(portal, form, shown.view) : undefined,
    phone: phone === undefined ? undefined : maskedPhone(phone),
    canVerify: page.account !== 'unavailable',
  }
  return sendReturnable(c, <TellPage page={page} step={step} props={props} />, status)
}

const judgingOf = (c: Context, portal: Portal): Judging => ({
  ...pageOf(c, portal),
  provenPhone: citizenOn(c)?.phone,
})

/** The same form was sent before with other words: its receipt, and what may be done with these. */
function showAlreadySent(
  c: Context,
  portal: Portal,
  { form, first }: { form: TellForm; first: HeldReceipt },
): Response {
  const page = pageOf(c, portal)
  holdReceipt(c, portal, first)
  const freshId = (): string => newFormId(portal.receiptKey, portal.ids.next())
  const formIds = { addition: freshId(), another: freshId() }
  const shown = { page, form, formIds, number: first.number, text: asOneText(form, page) }
  return sendPage(c, <AlreadySent {...shown} />, 409)
}

/** Sends a story that is well; when it cannot be taken now, the page comes back with every word still there. */
async function sendReady(c: Context, portal: Portal, ready: Ready): Promise<Response> {
  const { t } = pageOf(c, portal)
  const { form, isVerified } = ready
  try {
    const receipt = await submit(portal, ready)
    if (receipt === undefined) {
      const errors = [{ field: 'photos', sentence: t('errors.photos_gone') }]
      return await show(c, portal, { step: 'photos', form: { ...form, files: '', fileCount: 0 }, errors, status: 422 })
    }
    holdReceipt(c, portal, receipt)
    const told = { isDanger: await isDanger(portal, form.narrative), isNameless: form.identity === 'anonymous' }
    noteTold(c, portal, { number: receipt.number, ...told })
    if (isVerified) await keepInAccount(c, portal, receipt)
    const wishesToVerify = form.identity === 'verified' && !isVerified
    return c.redirect(`/receipts/${receipt.number}${wishesToVerify ? '?verify=1' : ''}`, 303)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const first = isInOtherWords(error) ? await firstReceipt(portal, form.formId) : undefined
    if (first !== undefined) return showAlreadySent(c, portal, { form, first })
    const errors = [{ field: 'form', sentence: t('errors.busy') }]
    return await show(c, portal, { step: 'check', form, errors, status: 503 })
  }
}

async function send(c: Context, portal: Portal, form: TellForm): Promise<Response> {
  const judging = judgingOf(c, portal)
  const wrong = firstProblem(form, judging)
  const { request } = judge(form, judging)
  if (wrong !== undefined || request === undefined) {
    const step = wrong ?? 'what'
    return await show(c, portal, { step, form, errors: problemsOn(step, form, judging), status: 422 })
  }
  const isVerified = form.identity === 'verified' && judging.provenPhone !== undefined
  return await sendReady(c, portal, { form, request, isVerified })
}

async function receive(portal: Portal, { form, photos }: Posted, { t, locale }: Language): Promise<Received> {
  return await receivePhotos(portal, form, { photos, locale }).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error
    return { form, errors: [{ field: 'photos', sentence: t('errors.busy') }] }
  })
}

async function next(c: Context, portal: Portal, posted: Posted & { step: Step }): Promise<Response> {
  const judging = judgingOf(c, portal)
  const { step } = posted
  const received = await receive(portal, posted, judging)
  const { form } = received
  const errors = [...received.errors, ...problemsOn(step, form, judging)]
  if (errors.length > 0) return await show(c, portal, { step, form, errors, status: 422 })
  if (form.reviewing === '') return await show(c, portal, { step: neighbour(form, step, 1), form })
  const onward = firstProblem(form, judging) ?? 'check'
  return await show(c, portal, { step: onward, form: onward === 'check' ? { ...form, reviewing: '' } : form })
}

/** One thing is to be changed on the last page: its step, and from there straight back. */
function changed(go: Posted['go']): Step | undefined {
  return STEPS.find((step) => go === `to-${step}`)
}

/** The same screen without one photo; others just chosen are kept. */
async function drop(c: Context, portal: Portal, posted: Posted & { step: Step }): Promise<Response> {
  const { form, errors } = await receive(portal, posted, pageOf(c, portal))
  return await show(c, portal, { step: posted.step, form: withoutPhoto(portal, form, posted.drop), errors })
}

/** A switch in the header was pressed: the same screen again, with everything typed and photos just chosen. */
async function again(
  c: Context,
  portal: Portal,
  { posted, preferences }: { posted: Posted; preferences: Preferences },
): Promise<Response> {
  const page = { ...pageOf(c, portal, preferences), keeps: 'tell-form' }
  const { step, form, view } = posted
  if (step === 'home') return await showHome(c, portal, { ...form, preferences })
  const received = await receive(portal, posted, page)
  return await show(c, portal, { step, ...received, preferences, ...(view === '' ? {} : { view }) })
}

/** Puts the pin where the map was clicked, and shows the community it fell into. */
async function pin(c: Context, portal: Portal, { form, click, view }: Posted): Promise<Response> {
  const { t } = pageOf(c, portal)
  const pinned = click === undefined ? undefined : await pinAt(portal, form, { click, view })
  if (pinned !== undefined) return await show(c, portal, { step: 'where', form: pinned })
  const errors = [{ field: 'point', sentence: t('errors.point_outside') }]
  return await show(c, portal, { step: 'where', form, errors, view, status: 422 })
}

async function answer(c: Context, portal: Portal, posted: Posted): Promise<Response> {
  const { form, step, go } = posted
  if (go === 'afresh') return await showHome(c, portal)
  if (step === 'home') return await show(c, portal, { step: 'what', form, doors: doorsFor(form.narrative) })
  if (posted.drop !== '') return await drop(c, portal, { ...posted, step })
  if (posted.click !== undefined) return await pin(c, portal, posted)
  if (go === 'unpin') return await show(c, portal, { step: 'where', form: { ...form, point: '' } })
  if (go === 'whole') return await show(c, portal, { step: 'where', form, view: WHOLE })
  const change = changed(go)
  if (change !== undefined) return await show(c, portal, { step: change, form: { ...form, reviewing: '1' } })
  if (go === 'send') return await send(c, portal, form)
  if (go === 'back') return await show(c, portal, { step: neighbour(form, step, -1), form })
  return await next(c, portal, { ...posted, step })
}

/** "Tell us": one question a screen, the story riding along in the page. */
export function tellRoutes(portal: Portal): Hono {
  return new Hono().post('/tell', async (c) => {
    const body = await c.req.parseBody({ all: true })
    const posted = readPosted(body, portal.receiptKey, () => portal.ids.next())
    const counted = { ...posted, form: withCount(portal, posted.form) }
    const preferences = keepPreferences(c, body)
    if (preferences !== undefined) return await again(c, portal, { posted: counted, preferences })
    return await answer(c, portal, counted)
  })
}
