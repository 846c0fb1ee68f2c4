import { attachFiles, takeInRequest, type RequestForm } from '@yiwang/intake'
import { DomainError } from '@yiwang/kernel'
import { currentTraceparent } from '@yiwang/telemetry'
import { Hono, type Context } from 'hono'
import type { Portal } from '../app-context.ts'
import { holdReceipt } from '../receipts/held-receipts.ts'
import { neighbour, type Step, type TellForm } from '../tell/form.ts'
import { readKept, receivePhotos, withCount, type Received } from '../tell/photos.ts'
import { readPosted, type Posted } from '../tell/read-form.ts'
import { firstProblem, judge, problemsOn } from '../tell/steps.ts'
import { keepPreferences, type Preferences } from '../preferences.ts'
import type { Language } from '../messages/translator.ts'
import { HomePage } from '../views/home.tsx'
import type { FieldError } from '../views/fields.tsx'
import { TellPage } from '../views/tell.tsx'
import { byCitizen } from './own-matter.ts'
import { pageOf, sendPage } from './page.tsx'

interface Shown {
  readonly step: Step
  readonly form: TellForm
  readonly errors?: readonly FieldError[]
  readonly status?: 200 | 422 | 503
  readonly preferences?: Preferences
}

function show(c: Context, portal: Portal, shown: Shown): Response {
  const { step, form, errors = [], status = 200, preferences } = shown
  const page = { ...pageOf(c, portal, preferences), keeps: 'tell-form' }
  return sendPage(c, <TellPage page={page} step={step} form={form} errors={errors} />, status)
}

/** Undefined when the photos have been deleted meanwhile. */
async function submit(portal: Portal, form: TellForm, asked: RequestForm) {
  const { commandId, secret } = portal.receiptKey.derive(form.formId)
  const traceparent = currentTraceparent()
  const kept = readKept(portal, form)
  const attachments = [...(kept?.attachments ?? [])]
  const fileIds = attachments.map(({ fileId }) => fileId)
  if (!(await attachFiles(portal.pool, fileIds, portal.clock.now()))) return undefined
  const receipt = await takeInRequest(
    {
      ledger: portal.ledger,
      takeSubject: () => (kept === undefined ? portal.keys.take() : Promise.resolve(kept.subject)),
      ...(kept === undefined ? { giveBack: portal.keys.giveBack } : {}),
    },
    {
      kind: asked.kind,
      words: asked,
      divisionCode: asked.divisionCode,
      attachments,
      commandId,
      receiptSecret: secret,
      circumstances: byCitizen(portal.clock),
      ...(traceparent === undefined ? {} : { traceparent }),
    },
  )
  return { number: receipt.receiptNumber, secret }
}

/** Sends the story; when it cannot be taken now, the page comes back with every word still there. */
async function send(c: Context, portal: Portal, form: TellForm): Promise<Response> {
  const page = pageOf(c, portal)
  const { t } = page
  const wrong = firstProblem(form, page)
  const { request } = judge(form, page.locale)
  if (wrong !== undefined || request === undefined) {
    const step = wrong ?? 'what'
    return show(c, portal, { step, form, errors: problemsOn(step, form, page), status: 422 })
  }
  try {
    const receipt = await submit(portal, form, request)
    if (receipt === undefined) {
      const errors = [{ field: 'photos', sentence: t('errors.photos_gone') }]
      return show(c, portal, { step: 'photos', form: { ...form, files: '', fileCount: 0 }, errors, status: 422 })
    }
    holdReceipt(c, portal, receipt)
    return c.redirect(`/receipts/${receipt.number}`, 303)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return show(c, portal, {
      step: 'check',
      form,
      errors: [{ field: 'form', sentence: t('errors.busy') }],
      status: 503,
    })
  }
}

async function receive(portal: Portal, { form, photos }: Posted, { t, locale }: Language): Promise<Received> {
  return await receivePhotos(portal, form, { photos, locale }).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error
    return { form, errors: [{ field: 'photos', sentence: t('errors.busy') }] }
  })
}

async function next(c: Context, portal: Portal, posted: Posted & { step: Step }): Promise<Response> {
  const page = pageOf(c, portal)
  const { step } = posted
  const received = await receive(portal, posted, page)
  const { form } = received
  const errors = [...received.errors, ...problemsOn(step, form, page)]
  if (errors.length > 0) return show(c, portal, { step, form, errors, status: 422 })
  return show(c, portal, { step: neighbour(form, step, 1), form })
}

/** A switch in the header was pressed: the same screen again, with everything typed and photos just chosen. */
async function again(
  c: Context,
  portal: Portal,
  { posted, preferences }: { posted: Posted; preferences: Preferences },
): Promise<Response> {
  const page = { ...pageOf(c, portal, preferences), keeps: 'tell-form' }
  const { step, form } = posted
  if (step === 'home') return sendPage(c, <HomePage page={page} formId={form.formId} narrative={form.narrative} />)
  const received = await receive(portal, posted, page)
  return show(c, portal, { step, ...received, preferences })
}

async function answer(c: Context, portal: Portal, posted: Posted): Promise<Response> {
  const { form, step, go } = posted
  if (step === 'home') return show(c, portal, { step: 'what', form })
  if (go === 'send') return await send(c, portal, form)
  if (go === 'back') return show(c, portal, { step: neighbour(form, step, -1), form })
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
