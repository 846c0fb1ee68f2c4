import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../test/test-portal.ts'
import { toldStory } from '../test/told-story.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
  await portal.issueKeys(5)
})
afterAll(async () => {
  await portal.close()
})

async function ask(path: string, init: { cookie?: string; form?: Record<string, string> } = {}) {
  const { cookie = '', form } = init
  const headers = { origin: portal.origin, cookie }
  const posted = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }
  const response = await portal.app.request(`${portal.origin}${path}`, { headers, ...posted })
  const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  const html = await response.text()
  return { status: response.status, location: response.headers.get('location'), cookie: cookies.join('; '), html }
}

async function submitted(): Promise<{ page: string; cookie: string }> {
  const { address, cookie } = await toldStory(portal)
  return { page: address.replaceAll('-', ''), cookie }
}

async function withdrawals(): Promise<number> {
  const events = await portal.network.app('portal').ledger.readAfter(0, 1000)
  return events.filter(({ type }) => type === 'intake.request-withdrawn.v1').length
}

test('is asked before it is done, is one event however often it is said, and shows at once', async () => {
  const { page, cookie } = await submitted()
  const [, link] = /href="([^"]+)" data-testid="withdraw"/.exec((await ask(page, { cookie })).html) ?? []
  expect(link?.replaceAll('-', '')).toBe(`${page}/withdrawal`)
  const question = await ask(`${page}/withdrawal`, { cookie })
  expect(question.html).toContain(`action="${page}/withdrawal" method="post"`)
  expect(question.html).not.toMatch(/<button[^>]* on/)
  expect(await withdrawals()).toBe(0)

  const twice = await Promise.all([1, 2].map(() => ask(`${page}/withdrawal`, { cookie, form: {} })))
  const again = await ask(`${page}/withdrawal`, { cookie, form: {} })
  expect([...twice, again].map(({ status, location }) => `${status} ${location ?? ''}`)).toEqual(
    Array.from({ length: 3 }, () => `303 ${page}`),
  )
  expect(await withdrawals()).toBe(1)

  const { html } = await ask(page, { cookie })
  expect(html).toContain('已撤回')
  expect(html).toContain('您撤回了这件事')
  expect(html).not.toContain('data-testid="withdraw"')
  expect((await ask(`${page}/withdrawal`, { cookie })).location).toBe(page)
})

test('is nobody else’s to do', async () => {
  const { page } = await submitted()
  const before = await withdrawals()
  const stranger = await submitted()
  for (const cookie of ['', stranger.cookie]) {
    expect((await ask(`${page}/withdrawal`, { cookie })).status).toBe(404)
    expect((await ask(`${page}/withdrawal`, { cookie, form: {} })).status).toBe(404)
  }
  expect(await withdrawals()).toBe(before)
})
