import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testPortal, type TestPortal } from './test/test-portal.ts'

const STORY = '楼道的灯坏了两个星期，晚上老人看不见台阶'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
  await portal.issueKeys(50)
})
afterAll(async () => {
  await portal.close()
})

function story(formId: string): FormData {
  const form = new FormData()
  const fields = { formId, step: 'check', go: 'send', kind: 'help', narrative: STORY, identity: 'anonymous' }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const formIdIn = (html: string): string => /name="formId" value="([^"]+)"/.exec(html)?.[1] ?? ''

describe('a form that did not arrive whole', () => {
  const cutOff = '--x\r\ncontent-disposition: form-data; name="narrative"\r\n\r\n楼道的'

  test.each([
    ['/tell', 'multipart/form-data; boundary=x', cutOff],
    ['/find', 'multipart/form-data; boundary=x', cutOff],
    ['/tell', 'multipart/form-data', 'narrative'],
  ])('at %s as %s is bad input and says what to do', async (path, type, body) => {
    const headers = { 'content-type': type, origin: portal.origin }
    const response = await portal.app.request(`${portal.origin}${path}`, { method: 'POST', headers, body })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('没有完整送到')
  })
})

test('an addition of a hundred thousand bytes is refused by its length, with every word still there', async () => {
  const home = await portal.get('/')
  const sent = await portal.post('/tell', story(formIdIn(home.html)))
  const number = sent.location?.split('/').at(-1) ?? ''
  await portal.network.settle()
  const form = new URLSearchParams({ formId: 'none', addition: '长'.repeat(34_000) })
  const response = await portal.app.request(`${portal.origin}/matters/${number}/additions`, {
    method: 'POST',
    body: form,
    headers: { origin: portal.origin, cookie: sent.cookie },
  })
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('长'.repeat(34_000))
})

test('a page lets browsers say where a form comes from', async () => {
  const { html } = await portal.get('/')
  expect(html).toContain('<meta name="referrer" content="same-origin"/>')
})

test('when the database is away the page gives every word back, to be sent again', async () => {
  const { html } = await portal.get('/')
  const form = story(formIdIn(html))
  const away = vi.spyOn(portal.network.app('portal').ledger, 'append')
  away.mockRejectedValue(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }))
  const answer = await portal.post('/tell', form)
  away.mockRestore()
  expect(answer.status).toBeGreaterThanOrEqual(500)
  expect(answer.html).toContain(`name="narrative" value="${STORY}"`)
  expect(answer.html).toContain('原样再提交一次')
  expect(answer.html).toContain(`<form action="/tell" encType="multipart/form-data" method="post">`)
  const again = await portal.post('/tell', form)
  expect(again.status).toBe(303)
})
