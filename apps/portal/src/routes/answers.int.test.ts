import { randomUUID } from 'node:crypto'
import { findCase } from '@yiwang/casework'
import { CaseOpened, QuestionAsked, QuestionWithdrawn } from '@yiwang/casework/contracts'
import { createPrisma } from '@yiwang/database'
import { InformationAdded } from '@yiwang/intake/contracts'
import type { NewEvent } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../test/test-portal.ts'
import { formOf, toldStory } from '../test/told-story.ts'

let portal: TestPortal
let prisma: ReturnType<typeof createPrisma>
beforeAll(async () => {
  portal = await testPortal()
  prisma = createPrisma(portal.network.app('portal').databaseUrl)
  await portal.issueKeys(5)
})
afterAll(async () => {
  await prisma.$disconnect()
  await portal.close()
})

const jpeg = (bytes = 2_000) =>
  new File([Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(bytes)])], 'a.jpg')

async function ask(path: string, init: { cookie?: string; form?: FormData } = {}) {
  const { cookie = '', form } = init
  const headers = { origin: portal.origin, cookie }
  const posted = form === undefined ? {} : { method: 'POST', body: form }
  const response = await portal.app.request(`${portal.origin}${path}`, { headers, ...posted })
  const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  const html = await response.text()
  return { status: response.status, location: response.headers.get('location'), cookie: cookies.join('; '), html }
}

async function said(...events: readonly NewEvent[]): Promise<void> {
  const [first] = events
  const streamId = `console/case/${first?.matterId ?? ''}`
  await portal.network.app('console').ledger.append({ streamId, commandId: randomUUID(), events })
  await portal.network.settle()
}

/** A matter told on the portal, whose unit asks something. */
async function asked() {
  const told = await toldStory(portal)
  const [request] = (await portal.network.app('portal').ledger.readAfter(0, 1_000)).slice(-1)
  const matterId = request?.matterId ?? ''
  const circumstances = testCircumstances({ initiator: 'worker', channelUsed: 'console' })
  const opened = { ...CaseOpened.sample, matterId, requestEventId: request?.id ?? matterId }
  const question = { ...QuestionAsked.sample, matterId }
  const questionEventId = randomUUID()
  await said(CaseOpened.create({ id: randomUUID(), matterId, data: opened, circumstances }))
  await said(QuestionAsked.create({ id: questionEventId, matterId, data: question, circumstances }))
  const withdraw = () =>
    said(
      QuestionWithdrawn.create({
        id: randomUUID(),
        matterId,
        data: { ...QuestionWithdrawn.sample, matterId, questionEventId },
        circumstances,
      }),
    )
  return {
    page: told.address.replaceAll('-', ''),
    cookie: told.cookie,
    matterId,
    questionEventId,
    withdraw,
  }
}

async function answers(matterId: string) {
  const events = await portal.network.app('portal').ledger.readAfter(0, 1_000, { matterId })
  return events.flatMap((event) => InformationAdded.match(event) ?? [])
}

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

/** The question's own form on a page. */
const questionOf = (html: string): string => /<form class="card ask"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''

describe('a question of the unit', () => {
  test('stands on the page without scripts, is answered with photos, and is gone at once', async () => {
    const { page, cookie, matterId, questionEventId } = await asked()
    const question = questionOf((await ask(page, { cookie })).html)
    expect(question).toContain('请您补充一件事')
    const form = {
      formId: hidden(question, 'formId'),
      question: hidden(question, 'question'),
      answer: '三楼的灯',
      photos: jpeg(),
    }
    expect(form.question).toBe(questionEventId)
    const sent = await ask(`${page}/answers`, { cookie, form: formOf(form) })
    expect(`${sent.status} ${sent.location ?? ''}`).toBe(`303 ${page}`)
    expect(await answers(matterId)).toMatchObject([{ questionEventId, attachments: [{ mediaType: 'image/jpeg' }] }])
    expect(questionOf((await ask(page, { cookie })).html)).toBe('')
    expect(await findCase(prisma, matterId)).toMatchObject({ questionEventId: null })
    const rows = await portal.network
      .app('portal')
      .pool.query(`SELECT count(*)::int AS kept FROM files_kept WHERE attached_at IS NOT NULL`)
    expect(rows.rows).toEqual([{ kept: 1 }])

    await ask(`${page}/answers`, { cookie, form: formOf({ ...form, photos: jpeg() }) })
    expect(await answers(matterId)).toHaveLength(1)
  })

  test('says what is missing and keeps what was typed and the photos that arrived', async () => {
    const { page, cookie, matterId } = await asked()
    const question = questionOf((await ask(page, { cookie })).html)
    const form = { formId: hidden(question, 'formId'), question: hidden(question, 'question') }
    const empty = await ask(`${page}/answers`, { cookie, form: formOf({ ...form, answer: ' ', photos: jpeg() }) })
    expect(empty.status).toBe(422)
    const again = questionOf(empty.html)
    expect(again).toContain('id="answer-error"')
    expect(empty.html).toContain('“您的回答”还空着')
    expect(again).toContain('已收到 1 张照片')

    const wrong = new File(['MZ not a photo'], 'a.exe')
    const refused = await ask(`${page}/answers`, { cookie, form: formOf({ ...form, answer: '三楼', photos: wrong }) })
    expect(refused.status).toBe(422)
    expect(questionOf(refused.html)).toContain('三楼</textarea>')
    expect(refused.html).toContain('不是照片或 PDF')
    expect(await answers(matterId)).toEqual([])

    const kept = { formId: hidden(again, 'formId'), question: form.question, files: hidden(again, 'files') }
    const sent = await ask(`${page}/answers`, { cookie, form: formOf({ ...kept, answer: '三楼' }) })
    expect(sent.status).toBe(303)
    expect(await answers(matterId)).toMatchObject([{ attachments: [{ mediaType: 'image/jpeg' }] }])
  })

  test('is an addition when the question was taken back meanwhile', async () => {
    const { page, cookie, matterId, withdraw } = await asked()
    const question = questionOf((await ask(page, { cookie })).html)
    await withdraw()
    expect(questionOf((await ask(page, { cookie })).html)).toBe('')
    const form = { formId: hidden(question, 'formId'), question: hidden(question, 'question'), answer: '三楼' }
    expect((await ask(`${page}/answers`, { cookie, form: formOf(form) })).status).toBe(303)
    expect(await answers(matterId)).toHaveLength(1)
  })

  test('is nobody else’s to answer', async () => {
    const { page, matterId } = await asked()
    const form = formOf({ answer: '三楼' })
    expect((await ask(`${page}/answers`, { form })).status).toBe(404)
    expect(await answers(matterId)).toEqual([])
  })
})
