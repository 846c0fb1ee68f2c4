import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { createCookies } from './cookies.ts'
import { checkFormToken, formToken, guardApi, refuseForeignOrigin } from './csrf.ts'
import { domainErrorToHttp } from './error-map.ts'

const OWN = 'http://localhost:4100'
const cookies = createCookies({ app: 'portal', publicOrigin: OWN })

function answering(app: Hono): Hono {
  return app.onError((error, c) => {
    const { status, code } = domainErrorToHttp(error, 'zh-CN')
    return c.text(code, status as 403)
  })
}

const forms = answering(new Hono())
  .use(refuseForeignOrigin([OWN]))
  .get('/form', (c) => c.text(formToken(c, cookies)))
  .post('/form', async (c) => {
    checkFormToken(c, cookies, (await c.req.parseBody())._token)
    return c.text('taken')
  })

const api = answering(new Hono())
  .use(guardApi([OWN]))
  .all('/trpc', (c) => c.text('done'))

async function openForm(): Promise<{ token: string; cookie: string }> {
  const page = await forms.request('/form')
  return { token: await page.text(), cookie: page.headers.get('set-cookie') ?? '' }
}

function post(token: string, headers: Record<string, string>): Response | Promise<Response> {
  return forms.request('/form', { method: 'POST', body: new URLSearchParams({ _token: token }), headers })
}

describe('a form without script', () => {
  it('is taken with its own token, also from a browser too old to say where it comes from', async () => {
    const { token, cookie } = await openForm()
    expect(await (await post(token, { cookie })).text()).toBe('taken')
    expect(await (await post(token, { cookie, origin: OWN })).text()).toBe('taken')
  })

  it('keeps one token for all pages of a browser', async () => {
    const { token, cookie } = await openForm()
    const again = await forms.request('/form', { headers: { cookie } })
    expect(await again.text()).toBe(token)
    expect(again.headers.get('set-cookie')).toBeNull()
  })

  it('is refused without a cookie, with another token, and with none', async () => {
    const { token, cookie } = await openForm()
    expect(await (await post(token, {})).text()).toBe('form_token_invalid')
    expect(await (await post('x', { cookie })).text()).toBe('form_token_invalid')
    expect(await (await post('', { cookie })).text()).toBe('form_token_invalid')
  })

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: OWN, 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('is refused from elsewhere: %o', async (headers) => {
    const { token, cookie } = await openForm()
    expect(await (await post(token, { cookie, ...headers })).text()).toBe('origin_not_allowed')
  })

  it('sets a cookie scripts and other sites cannot use', async () => {
    expect((await openForm()).cookie).toMatch(/^yw_portal_form=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  it('names cookies __Host- and Secure over https', async () => {
    const secure = createCookies({ app: 'portal', publicOrigin: 'https://portal.example' })
    const page = await new Hono().get('/', (c) => c.text(formToken(c, secure))).request('/')
    expect(page.headers.get('set-cookie')).toMatch(/^__Host-yw_portal_form=.*; Secure/)
  })
})

describe('an API for scripts', () => {
  it('reads without ado and writes only with a command id', async () => {
    const write = (headers: Record<string, string>) => api.request('/trpc', { method: 'POST', headers })
    expect(await (await api.request('/trpc')).text()).toBe('done')
    expect(await (await write({ 'x-command-id': 'a', origin: OWN })).text()).toBe('done')
    expect(await (await write({ origin: OWN })).text()).toBe('origin_not_allowed')
    expect(await (await write({ 'x-command-id': 'a', origin: 'https://evil.example' })).text()).toBe(
      'origin_not_allowed',
    )
  })
})
