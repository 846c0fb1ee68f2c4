import { takeInRequest, type RequestForm } from '@yiwang/intake'
import { DomainError } from '@yiwang/kernel'
import { currentTraceparent } from '@yiwang/telemetry'
import { Hono, type Context } from 'hono'
import type { Portal } from '../app-context.ts'
import { holdReceipt } from '../receipts/held-receipts.ts'
import { neighbour, type Step, type TellForm } from '../tell/form.ts'
import { readPosted, type Posted } from '../tell/read-form.ts'
import { firstProblem, judge, problemsOn } from '../tell/steps.ts'
import type { FieldError } from '../views/fields.tsx'
import { TellPage } from '../views/tell.tsx'
import { pageOf, sendPage } from './page.tsx'

interface Shown {
  readonly step: Step
  readonly form: TellForm
  readonly errors?: readonly FieldError[]
  readonly status?: 200 | 422 | 503
}

function show(c: Context, portal: Portal, { step, form, errors = [], status = 200 }: Shown): Response {
  return sendPage(c, <TellPage page={pageOf(c, portal)} step={step} form={form} errors={errors} />, status)
}

async function submit(portal: Portal, form: TellForm, asked: RequestForm) {
  const { commandId, secret } = portal.receiptKey.derive(form.formId)
  const traceparent = currentTraceparent()
  const receipt = await takeInRequest(
    { ledger: portal.ledger, takeSubject: () => portal.keys.take() },
    {
      kind: asked.kind,
      words: asked,
      divisionCode: asked.divisionCode,
      attachments: [],
      commandId,
      receiptSecret: secret,
      circumstances: {
        occurredAt: portal.clock.now().toISOString(),
        initiator: 'citizen',
        channelUsed: 'portal',
        decidedBy: 'human',
        lawfulUse: 'service,audit',
      },
      ...(traceparent === undefined ? {} : { traceparent }),
    },
  )
  return { number: receipt.receiptNumber, secret }
}

/** Sends the story; when it cannot be taken now, the page comes back with every word still there. */
async function send(c: Context, portal: Portal, form: TellForm): Promise<Response> {
  const { t } = pageOf(c, portal)
  const wrong = firstProblem(form, t('errors.identity_missing'))
  const { request } = judge(form)
  if (wrong !== undefined || request === undefined) {
    const step = wrong ?? 'what'
    return show(c, portal, { step, form, errors: problemsOn(step, form, t('errors.identity_missing')), status: 422 })
  }
  try {
    const receipt = await submit(portal, form, request)
    holdReceipt(c, receipt)
    return c.redirect(`/receipts/${receipt.number}`, 303)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return show(c, portal, { step: 'check', form, errors: [{ field: 'form', sentence: t('errors.busy') }], status: 503 })
  }
}

function next(c: Context, portal: Portal, { form, step }: { form: TellForm; step: Step }): Response {
  const { t } = pageOf(c, portal)
  const errors = problemsOn(step, form, t('errors.identity_missing'))
  if (errors.length > 0) return show(c, portal, { step, form, errors, status: 422 })
  return show(c, portal, { step: neighbour(form, step, 1), form })
}

async function answer(c: Context, portal: Portal, { form, step, go }: Posted): Promise<Response> {
  if (step === 'home') return show(c, portal, { step: 'what', form })
  if (go === 'send') return await send(c, portal, form)
  if (go === 'back') return show(c, portal, { step: neighbour(form, step, -1), form })
  return next(c, portal, { form, step })
}

/** "Tell us": one question a screen, the story riding along in the page. */
export function tellRoutes(portal: Portal): Hono {
  return new Hono().post('/tell', async (c) => {
    const body = await c.req.parseBody({ all: true })
    return await answer(c, portal, readPosted(body, portal.receiptKey, () => portal.ids.next()))
  })
}
