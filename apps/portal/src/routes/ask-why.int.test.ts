import { randomUUID } from 'node:crypto'
import { findRequestByReceiptNumber } from '@yiwang/intake'
import { testCircumstances } from '@yiwang/kernel/testing'
import { PersonalDataOpened, type OpenedBy } from '@yiwang/privacy'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPrisma } from '@yiwang/database'
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

async function bring() {
  const { number, address, cookie } = await toldStory(portal)
  const stored = await findRequestByReceiptNumber(prisma, number)
  if (stored === undefined) throw new Error('a request was taken in')
  return { address, cookie, stored }
}

const chen: OpenedBy = { kind: 'person', name: '陈工', post: '承办岗', unit: 'chengguan', unitName: '城管局' }

async function look({ stored }: Awaited<ReturnType<typeof bring>>, actor: OpenedBy = chen): Promise<string> {
  const id = randomUUID()
  const { matterId, subjectId } = stored
  const data = { ...PersonalDataOpened.sample, matterId, subjectIds: [subjectId], actor }
  const event = PersonalDataOpened.create({ id, matterId, data, circumstances: testCircumstances() })
  const { ledger } = portal.network.app('vault')
  await ledger.append({ streamId: `vault/opening/${id}`, commandId: id, events: [event] })
  await portal.network.settle()
  return id
}

const questions = async () =>
  (await portal.network.app('portal').ledger.readAfter(0, 5000)).filter(
    ({ type }) => type === 'privacy.opening-questioned.v1',
  )

describe('who looked', () => {
  test('is told with why, machines apart from people', async () => {
    const matter = await bring()
    await look(matter)
    await look(matter)
    await look(matter, { kind: 'machine' })
    const { html } = await portal.get(matter.address, matter.cookie)
    expect(html).toContain('<b>城管局 承办岗 陈工</b>')
    expect(html).toContain('系统自动读取，没有人看（1 次）')
    expect(html.match(/data-testid="ask-why"/g)).toHaveLength(2)
  })
})

describe('asking why', () => {
  test('takes one tap, is one event however often it is pressed, and shows on page and timeline', async () => {
    const matter = await bring()
    const id = await look(matter)
    const page = await portal.get(matter.address, matter.cookie)
    const formId = /name="formId" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    const before = (await questions()).length
    for (let i = 0; i < 2; i += 1) {
      const asked = await portal.post(`${matter.address}/openings/${id}/question`, formOf({ formId }), matter.cookie)
      expect(asked.location).toBe(`${matter.address}#look-${id}`)
    }
    expect(await questions()).toHaveLength(before + 1)
    const { html } = await portal.get(matter.address, matter.cookie)
    expect(html).toContain('data-testid="look-question"')
    expect(html).toContain('您问了一次查看是为什么')
    expect(html).not.toContain('data-testid="ask-why"')
    const again = await portal.post(`${matter.address}/openings/${id}/question`, formOf(), matter.cookie)
    expect(again.status).toBe(422)
    expect(again.html).toContain('正在等数据管理员回答')
  })

  test('may be done in words, which are sealed; too many or unreadable ones come back whole', async () => {
    const matter = await bring()
    const address = `${matter.address}/openings/${await look(matter)}/question`
    expect((await portal.get(address, matter.cookie)).html).toContain('name="inquiry"')
    for (const inquiry of ['长'.repeat(501), 'a\u0000b']) {
      const { status, html } = await portal.post(address, formOf({ inquiry }), matter.cookie)
      expect(status).toBe(422)
      expect(html).toContain('href="#inquiry"')
    }
    const inquiry = '<b>我没有留电话</b>，为什么看？'
    expect((await portal.post(address, formOf({ inquiry }), matter.cookie)).status).toBe(303)
    const [event] = (await questions()).slice(-1)
    expect(event?.data).toMatchObject({ inquiry: { fields: { inquiry: { retention: 'P3Y' } } } })
    expect(JSON.stringify(event?.data)).not.toContain('电话')
  })

  test('is nobody else’s, about no other matter’s look, nor one’s own', async () => {
    const [matter, other] = [await bring(), await bring()]
    const [id, own] = [await look(matter), await look(matter, { kind: 'self' })]
    expect((await portal.post(`${matter.address}/openings/${id}/question`, formOf())).status).toBe(404)
    expect((await portal.post(`${matter.address}/openings/${id}/question`, formOf(), other.cookie)).status).toBe(404)
    expect((await portal.post(`${other.address}/openings/${id}/question`, formOf(), other.cookie)).status).toBe(404)
    for (const wrong of [own, randomUUID(), 'x'])
      expect((await portal.post(`${matter.address}/openings/${wrong}/question`, formOf(), matter.cookie)).status).toBe(
        404,
      )
  })
})
