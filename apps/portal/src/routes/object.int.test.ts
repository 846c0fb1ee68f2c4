import { randomUUID } from 'node:crypto'
import { SuggesterLoaded } from '@yiwang/algorithms/contracts'
import { CaseDispatched, CaseOpened, CaseSigned } from '@yiwang/casework/contracts'
import { createPrisma } from '@yiwang/database'
import { findRequestByReceiptNumber } from '@yiwang/intake'
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
  await portal.issueKeys(20)
})
afterAll(async () => {
  await prisma.$disconnect()
  await portal.close()
})

async function atConsole(...events: NewEvent[]): Promise<void> {
  const streamId = `console/test/${randomUUID()}`
  await portal.network.app('console').ledger.append({ streamId, commandId: randomUUID(), events })
  await portal.network.settle()
}

/** A matter that was given to 城管, on a machine's suggestion. */
async function dispatched() {
  const { number, address, cookie } = await toldStory(portal)
  const stored = await findRequestByReceiptNumber(prisma, number)
  if (stored === undefined) throw new Error('a request was taken in')
  const { matterId, receiptNumber, requestEventId } = stored
  const circumstances = testCircumstances()
  const about = { matterId, receiptNumber, requestEventId }
  const opened = CaseOpened.create({
    id: randomUUID(),
    matterId,
    data: { ...CaseOpened.sample, ...about },
    circumstances,
  })
  const id = randomUUID()
  const data = { ...CaseDispatched.sample, matterId }
  await atConsole(opened, CaseDispatched.create({ id, matterId, data, circumstances }))
  return { address, cookie, matterId, dispatch: `${address}/dispatches/${id}/objection` }
}

const objections = async () =>
  (await portal.network.app('portal').ledger.readAfter(0, 5_000)).filter(
    ({ type }) => type === 'algorithms.dispatch-objected.v1',
  )

describe('where a matter was sent', () => {
  test('is told with what a machine suggested, what a person decided, and the words that led to it', async () => {
    const matter = await dispatched()
    const { html } = await portal.get(matter.address, matter.cookie)
    expect(html).toContain('路灯照明 → 青禾县城市管理局')
    expect(html).toContain('把握 80%')
    expect(html).toMatch(/依据的词：<!-- -->|依据的词：/)
    expect(html).toContain('照着建议派的')
    expect(html).toContain('href="/algorithms"')
    expect(html).toContain('data-testid="object"')
  })

  test('is told to the holder of the receipt only', async () => {
    const [matter, other] = [await dispatched(), await dispatched()]
    for (const cookie of ['', other.cookie]) {
      const { status, html } = await portal.get(matter.address, cookie)
      expect(status).toBe(404)
      expect(html).not.toContain('路灯')
    }
  })
})

describe('objecting', () => {
  test('seals the words, is one event however often it is sent, and shows on page and timeline', async () => {
    const matter = await dispatched()
    const page = await portal.get(matter.dispatch, matter.cookie)
    expect(page.html).toContain('name="objection"')
    const formId = /name="formId" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    const before = (await objections()).length
    const objection = '<b>路灯</b>归供电公司管'
    for (let i = 0; i < 2; i += 1) {
      const sent = await portal.post(matter.dispatch, formOf({ formId, objection }), matter.cookie)
      expect(sent.location).toBe(`${matter.address}#dispatch`)
    }
    const said = await objections()
    expect(said).toHaveLength(before + 1)
    expect(said.at(-1)?.data).toMatchObject({ objection: { fields: { objection: { retention: 'P3Y' } } } })
    expect(JSON.stringify(said.at(-1)?.data)).not.toContain('供电')
    const { html } = await portal.get(matter.address, matter.cookie)
    expect(html).toContain('data-testid="objection-shown"')
    expect(html).toContain('您对派单提出了异议，等另一个岗位的人复核。')
    expect(html).not.toContain('data-testid="object"')
    const again = await portal.post(matter.dispatch, formOf(), matter.cookie)
    expect(again.status).toBe(422)
    expect(again.html).toContain('正在等人复核')
  })

  test('needs no words; too many or unreadable ones come back whole', async () => {
    const matter = await dispatched()
    for (const objection of ['长'.repeat(501), 'a\u0000b']) {
      const { status, html } = await portal.post(matter.dispatch, formOf({ objection }), matter.cookie)
      expect(status).toBe(422)
      expect(html).toContain('href="#objection"')
    }
    const english = await portal.post(matter.dispatch, formOf({ objection: '不归城管', language: 'en' }), matter.cookie)
    expect(english.html).toContain('不归城管</textarea>')
    expect(english.html).toContain('Is this the wrong unit?')
    expect((await portal.post(matter.dispatch, formOf(), matter.cookie)).status).toBe(303)
  })

  test('says beforehand what is possible once the unit has signed: whether it was right, and no move', async () => {
    const matter = await dispatched()
    const before = await portal.get(matter.dispatch, matter.cookie)
    expect(before.html).toContain('写明维持还是改派')
    expect(before.html).not.toContain('不看机器')
    const data = { ...CaseSigned.sample, matterId: matter.matterId }
    const { matterId } = matter
    await atConsole(CaseSigned.create({ id: randomUUID(), matterId, data, circumstances: testCircumstances() }))
    const page = await portal.get(matter.address, matter.cookie)
    expect(page.html).toContain('请人复核派得对不对')
    expect(page.html).toContain('data-testid="signed-note"')
    expect(page.html).not.toContain('对派单有异议')
    const { html } = await portal.get(matter.dispatch, matter.cookie)
    expect(html).toContain('已经签收、在办了，所以这件事留在他们那里')
    expect(html).not.toContain('改派')
  })

  test('is nobody else’s, and about this matter’s last dispatch only', async () => {
    const [matter, other] = [await dispatched(), await dispatched()]
    const before = (await objections()).length
    expect((await portal.post(matter.dispatch, formOf())).status).toBe(404)
    expect((await portal.post(matter.dispatch, formOf(), other.cookie)).status).toBe(404)
    const foreign = other.dispatch.split('/').at(-2) ?? ''
    for (const wrong of [foreign, randomUUID(), 'x']) {
      const path = `${matter.address}/dispatches/${wrong}/objection`
      expect((await portal.get(path, matter.cookie)).status).toBe(404)
      expect((await portal.post(path, formOf(), matter.cookie)).status).toBe(404)
    }
    expect(await objections()).toHaveLength(before)
  })
})

describe('the algorithm register', () => {
  test('is open to everyone in both languages, without scripts, and says so while nothing was reported', async () => {
    const { html, status } = await portal.get('/algorithms')
    expect(status).toBe(200)
    expect(html).toContain('什么也不决定')
    expect(html).toContain('派单的机器还没有报告它用的版本')
    const english = await portal.get('/algorithms', 'yw_lang=en')
    expect(english.html).toContain('Who answers for it')
    expect((await portal.get('/')).html).toContain('<a href="/algorithms">')
  })

  test('shows the hash of what is really loaded, as the console told it, and how people decided', async () => {
    const hash = 'e'.repeat(64)
    const learnt = {
      from: 'f'.repeat(64),
      messages: 8034,
      folds: 5,
      accuracy: 0.923,
      accuracyDeviation: 0.004,
      macroF1: 0.921,
      macroF1Deviation: 0.005,
    }
    const data = { ...SuggesterLoaded.sample, version: 'learnt-ffff', modelHash: hash, learnt }
    const loaded = (id: string) => SuggesterLoaded.create({ id, data, circumstances: testCircumstances() })
    const forged = { ...SuggesterLoaded.sample, lexiconHash: '9'.repeat(64) }
    await portal.network.app('portal').ledger.append({
      streamId: `portal/test/${randomUUID()}`,
      commandId: randomUUID(),
      events: [SuggesterLoaded.create({ id: randomUUID(), data: forged, circumstances: testCircumstances() })],
    })
    await atConsole(loaded(randomUUID()))
    const { html } = await portal.get('/algorithms')
    expect(html).toContain(hash)
    expect(html).toContain('92.3 ± 0.4')
    expect(html).not.toContain('9'.repeat(64))
    expect(html).toContain('群众提出的异议')
  })
})
