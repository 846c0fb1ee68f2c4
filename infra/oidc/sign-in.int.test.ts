import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve, type ServerType } from '@hono/node-server'
import { createPool } from '@yiwang/database'
import { cloneDatabase, databaseUrl, dropDatabase } from '@yiwang/database/migrate'
import {
  citizenFromClaims,
  createCookies,
  createSessions,
  readSession,
  signInRoutes,
  workerFromClaims,
  type Principal,
  type SessionEnv,
} from '@yiwang/identity'
import type { Actor } from '@yiwang/identity/contracts'
import { fixedClock } from '@yiwang/kernel'
import { testServers } from '@yiwang/testing'
import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findFreePort } from '../local/ports.ts'
import { startDevelopmentProvider, type RunningProvider } from './server.ts'

const DATABASE = 'sign_in_test'
const APP_ROLE = 'console_app'
const chen: Actor = {
  sub: 'chen',
  name: '陈刚',
  post: '诉求承办岗',
  unit: 'chengguan',
  unitName: '城管局',
  roles: ['handler'],
}
const folder = mkdtempSync(join(tmpdir(), 'yiwang-oidc-'))
// sessions live by this clock; the provider's own tokens by the system's
const clock = fixedClock(new Date().toISOString())

let provider: RunningProvider
let pool: ReturnType<typeof createPool>
const listening: ServerType[] = []
const urls: Record<'portal' | 'console', string> = { portal: '', console: '' }

/** A browser that follows nothing by itself and keeps its cookies. */
function createBrowser() {
  const jar = new Map<string, string>()
  async function go(url: string, form?: Record<string, string>): Promise<Response> {
    const headers: Record<string, string> = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }
    const init: RequestInit = { headers, redirect: 'manual' }
    if (form !== undefined) Object.assign(init, { method: 'POST', body: new URLSearchParams(form) })
    const response = await fetch(url, init)
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      if (/expires=thu, 01 jan 1970|max-age=0/i.test(cookie)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }
  /** follows redirects until a page */
  async function browse(
    url: string,
    form?: Record<string, string>,
  ): Promise<{ url: string; status: number; text: string }> {
    let at = url
    let response = await go(url, form)
    for (let target = response.headers.get('location'); target !== null; target = response.headers.get('location')) {
      at = new URL(target, at).href
      response = await go(at)
    }
    return { url: at, status: response.status, text: await response.text() }
  }
  return { jar, go, browse }
}

async function startApp(
  name: 'portal' | 'console',
  principalOf: (claims: unknown) => Principal,
  scope?: string,
): Promise<void> {
  const publicOrigin = urls[name]
  const sessions = createSessions({ pool, clock })
  const cookies = createCookies({ app: name, publicOrigin })
  const redirectUri = `${publicOrigin}/auth/callback`
  const common = { issuer: provider.issuer, clientId: name, redirectUri, sessions, cookies, pool, clock, principalOf }
  const app = new Hono<SessionEnv>()
    .use(readSession(sessions, cookies))
    .route('/auth', signInRoutes(scope === undefined ? common : { ...common, scope }))
    .get('*', (c) => c.json({ path: c.req.path, principal: c.var.principal ?? null }))
  listening.push(serve({ fetch: app.fetch, port: Number(new URL(publicOrigin).port), hostname: '127.0.0.1' }))
}

beforeAll(async () => {
  const { adminUrl, template } = testServers()
  await cloneDatabase({ adminUrl, template, database: DATABASE, appRole: APP_ROLE, appPassword: 'test-console' })
  const url = new URL(databaseUrl(adminUrl, DATABASE))
  url.username = APP_ROLE
  url.password = 'test-console'
  pool = createPool(url.href)
  for (const name of ['portal', 'console'] as const) urls[name] = `http://localhost:${await findFreePort()}`
  writeFileSync(join(folder, 'accounts.json'), JSON.stringify([chen]))
  provider = await startDevelopmentProvider({ port: await findFreePort(), folder, apps: urls })
  await startApp('console', workerFromClaims)
  await startApp('portal', citizenFromClaims, 'openid phone')
})

afterAll(async () => {
  for (const server of listening) await new Promise((resolve) => server.close(resolve))
  await provider.stop()
  await pool.end()
  await dropDatabase(testServers().adminUrl, DATABASE)
  rmSync(folder, { recursive: true })
})

beforeEach(() => pool.query('delete from identity_sessions'))

async function signedIn() {
  const browser = createBrowser()
  const page = await browser.browse(`${urls.console}/auth/sign-in?to=/cases/7`)
  const interaction = page.url
  const landed = await browser.browse(`${interaction}/account`, { account: 'chen' })
  return { browser, landed, interaction }
}

describe('a worker', () => {
  it('chooses an account and comes back to where they were going, with post, unit and roles', async () => {
    const { landed } = await signedIn()
    expect(landed.url).toBe(`${urls.console}/cases/7`)
    expect(JSON.parse(landed.text)).toEqual({ path: '/cases/7', principal: { kind: 'worker', actor: chen } })
  })

  it('is found among the accounts by name, unit or post, without script', async () => {
    const browser = createBrowser()
    const { url, text } = await browser.browse(`${urls.console}/auth/sign-in`)
    expect(text).toContain('<a href="#handler">承办')
    expect((await browser.browse(`${url}?q=城管`)).text).toContain('陈刚')
    const none = await browser.browse(`${url}?q=${encodeURIComponent('"><b>谁')}`)
    expect(none.text).toContain('没有找到这个人')
    expect(none.text).not.toMatch(/陈刚|"><b>谁/)
  })

  it('holds a session the database cannot give away', async () => {
    const { browser } = await signedIn()
    const token = browser.jar.get('yw_console_session') ?? ''
    expect(token).toMatch(/^[\w-]{43}$/)
    const { rows } = await pool.query<{ row: string }>('select to_json(s)::text as row from identity_sessions s')
    expect(rows).toHaveLength(1)
    expect(rows[0]?.row).not.toContain(token)
  })

  it('is signed out after two idle hours, and after twelve in any case', async () => {
    const { browser } = await signedIn()
    const whoAmI = async (): Promise<unknown> => JSON.parse((await browser.browse(`${urls.console}/auth/me`)).text)
    for (let hours = 0; hours < 11; hours += 1) {
      clock.advance(3_600_000)
      expect(await whoAmI()).toMatchObject({ principal: { kind: 'worker' } })
    }
    clock.advance(3_600_000)
    expect(await whoAmI()).toEqual({ principal: null })
    const other = (await signedIn()).browser
    clock.advance(2 * 3_600_000)
    expect(JSON.parse((await other.browse(`${urls.console}/auth/me`)).text)).toEqual({ principal: null })
    expect(await createSessions({ pool, clock }).sweep()).toBe(1)
    expect((await pool.query('select 1 from identity_sessions')).rows).toEqual([])
  })

  it('signs out here and at the issuer', async () => {
    const { browser } = await signedIn()
    const page = await browser.browse(`${urls.console}/auth/sign-out`, {})
    expect(page.url).toContain('/session/end')
    expect(page.text).toContain('确认退出')
    expect(JSON.parse((await browser.browse(`${urls.console}/auth/me`)).text)).toEqual({ principal: null })
    expect((await pool.query('select 1 from identity_sessions')).rows).toEqual([])
  })

  it('may come by the other name of this machine, and goes on under the one the issuer knows', async () => {
    const browser = createBrowser()
    const byNumber = urls.console.replace('localhost', '127.0.0.1')
    const page = await browser.browse(`${byNumber}/auth/sign-in?to=/cases/7`)
    expect(page.text).toContain('陈刚')
    const landed = await browser.browse(`${page.url}/account`, { account: 'chen' })
    expect(landed.url).toBe(`${urls.console}/cases/7`)
  })

  it('cannot be signed out, or in, by another site', async () => {
    const response = await fetch(`${urls.console}/auth/sign-out`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
    })
    expect(response.status).toBe(403)
    const { browser } = await signedIn()
    const forged = await browser.browse(`${urls.console}/auth/callback?code=x&state=y`)
    expect(forged).toMatchObject({ status: 400 })
    expect(forged.text).toContain('sign_in_expired')
  })

  it('is refused when the answer of the issuer is of another attempt', async () => {
    const browser = createBrowser()
    await browser.go(`${urls.console}/auth/sign-in`)
    const forged = await browser.browse(
      `${urls.console}/auth/callback?code=x&state=y&iss=${encodeURIComponent(provider.issuer)}`,
    )
    expect(forged).toMatchObject({ status: 403 })
    expect(forged.text).toContain('sign_in_refused')
  })

  it('is not let in under a name nobody has, nor on the page for citizens', async () => {
    const browser = createBrowser()
    const { url } = await browser.browse(`${urls.console}/auth/sign-in`)
    expect(await browser.browse(`${url}/account`, { account: 'nobody' })).toMatchObject({ status: 400 })
    const citizen = createBrowser()
    const page = await citizen.browse(`${urls.portal}/auth/sign-in`)
    expect(await citizen.browse(`${page.url}/account`, { account: 'chen' })).toMatchObject({ status: 400 })
  })
})

describe('a citizen', () => {
  it('may read the page in large print or another language, and go back without signing in', async () => {
    const browser = createBrowser()
    const { url, text } = await browser.browse(`${urls.portal}/auth/sign-in`)
    expect(text).toContain(`href="${urls.portal}"`)
    expect(text).toContain('href="tel:12345"')
    const large = await browser.browse(`${url}?lang=en&large=1`)
    expect(large.text).toContain('<body class="large">')
    expect(large.text).toContain('Sign in with your phone number')
    expect((await browser.browse(`${url}/phone?lang=en&large=1`, { phone: '1' })).text).toContain('11 digits')
    const asked = await createBrowser().browse(`${urls.portal}/auth/sign-in?to=/mine&lang=en&large=1`)
    expect(asked.text).toContain('<body class="large">')
    const odd = await browser.browse(`${url}?lang=${encodeURIComponent('"><b>')}&large=<b>`)
    expect(odd.text).not.toContain('"><b>')
    expect(odd.text).toContain('<body>')
  })

  it('signs in with the code shown, and stands in no table with number or subject', async () => {
    const browser = createBrowser()
    const { url } = await browser.browse(`${urls.portal}/auth/sign-in`)
    const bad = await browser.browse(`${url}/phone`, { phone: '123' })
    expect(bad.text).toContain('请输入 11 位手机号码')
    const shown = await browser.browse(`${url}/phone`, { phone: '138 0000 0000' })
    const code = /id="shown-code">(\d{6})</.exec(shown.text)?.[1] ?? ''
    const wrong = await browser.browse(`${url}/code`, { code: code === '000000' ? '111111' : '000000' })
    expect(wrong.text).toContain('验证码不对')
    expect(wrong.text).not.toContain(code)
    const landed = await browser.browse(`${url}/code`, { code })
    expect(JSON.parse(landed.text)).toEqual({
      path: '/',
      principal: { kind: 'citizen', sub: expect.stringMatching(/^citizen-[\w-]{22}$/), phone: '13800000000' },
    })
    const { rows } = await pool.query<{ row: string }>('select to_json(s)::text as row from identity_sessions s')
    expect(rows[0]?.row).not.toMatch(/13800000000|citizen-/)
  })

  it('asks for a new code after the old one ran out', async () => {
    const browser = createBrowser()
    const { url } = await browser.browse(`${urls.portal}/auth/sign-in`)
    expect((await browser.browse(`${url}/code`, { code: '123456' })).text).toContain('验证码已失效')
  })
})
