import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testPortal, type TestPortal } from './test/test-portal.ts'
import { formOf, toldStory } from './test/told-story.ts'

/** Everybody; who holds this matter's receipt, in this browser or in their account; who knows the words of a QR code. */
type Audience = 'everybody' | 'holder' | 'secret'

/** Every route of the portal beside signing in; one that is missing here fails the test. */
const TABLE: Readonly<Record<string, Audience>> = {
  'GET /': 'everybody',
  'POST /preferences': 'everybody',
  'POST /tell': 'everybody',
  'GET /map/:view{(all|\\d{12})\\.svg}': 'everybody',
  'GET /assets/:file': 'everybody',
  'GET /find': 'everybody',
  'POST /find': 'everybody',
  // shows only what the asking browser or account holds: matters of others are tried below
  'GET /mine': 'everybody',
  'POST /mine/leave': 'everybody',
  'GET /r/:secret': 'secret',
  'GET /receipts/:number': 'holder',
  'GET /receipts/:number/picture.png': 'holder',
  'GET /matters/:number': 'holder',
  'GET /matters/:number/live': 'holder',
  'GET /matters/:number/proof.json': 'holder',
  'GET /matters/:number/files/:eventId/:fileId': 'holder',
  'GET /matters/:number/openings/:thing/question': 'holder',
  'POST /matters/:number/openings/:thing/question': 'holder',
  'GET /algorithms': 'everybody',
  'GET /matters/:number/dispatches/:thing/objection': 'holder',
  'POST /matters/:number/dispatches/:thing/objection': 'holder',
  'POST /matters/:number/keep': 'holder',
  'GET /matters/:number/verification': 'holder',
  'POST /matters/:number/verification': 'holder',
  'POST /matters/:number/additions': 'holder',
  'POST /matters/:number/answers': 'holder',
  'POST /matters/:number/result': 'holder',
  'POST /matters/:number/rating': 'holder',
  'GET /matters/:number/withdrawal': 'holder',
  'POST /matters/:number/withdrawal': 'holder',
}

const STORY = '东门的路灯坏了两个星期'
const KINDS = ['nobody', 'holder of another matter', 'stranger signed in', 'holder', 'owner on another device'] as const
const MAY: ReadonlySet<string> = new Set(['holder', 'owner on another device'])

let portal: TestPortal
let number: string
let cookies: Readonly<Record<(typeof KINDS)[number], string>>

beforeAll(async () => {
  portal = await testPortal()
  await portal.issueKeys(10)
  const own = await toldStory(portal, { narrative: STORY })
  const other = await toldStory(portal, { narrative: '别的事' })
  const owner = await portal.signIn('13800000011')
  await portal.post(`/matters/${own.number}/keep`, formOf({}), `${own.cookie}; ${owner}`)
  await portal.network.settle()
  number = own.number
  cookies = {
    nobody: '',
    'holder of another matter': other.cookie,
    'stranger signed in': await portal.signIn('13800000012'),
    holder: own.cookie,
    'owner on another device': await portal.signIn('13800000011'),
  }
})
afterAll(() => portal.close())

const addressOf = (path: string): string =>
  path
    .replace(':number', number)
    .replace(':secret', 'A'.repeat(22))
    .replace(/:(opening|dispatch|eventId|fileId)/g, () => randomUUID())

/** Whether the portal answered as to one who may; the body is read only as far as it tells. */
async function isLetIn(route: string, cookie: string): Promise<boolean> {
  const [method = '', path = ''] = route.split(' ')
  const body = method === 'POST' ? { body: formOf({}) } : {}
  const headers = { origin: portal.origin, cookie, 'accept-encoding': 'identity' }
  const response = await portal.app.request(`${portal.origin}${addressOf(path)}`, { method, headers, ...body })
  if (response.headers.get('content-type')?.startsWith('text/event-stream') === true) {
    await response.body?.cancel()
    return true
  }
  const text = await response.text()
  const isRefused = response.status === 404 && /这里看不到内容|"not_found"/.test(text)
  expect(isRefused && text.includes(STORY)).toBe(false)
  return !isRefused
}

describe('permission matrix of the portal', () => {
  it('names every route', () => {
    const routes = portal.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`)
    const own = new Set(routes.filter((route) => !/ \/(healthz|readyz|metrics|auth\/)/.test(route)))
    expect([...own].toSorted()).toEqual(Object.keys(TABLE).toSorted())
  })

  it.each(Object.keys(TABLE).filter((route) => TABLE[route] === 'holder'))('%s is for holders alone', async (route) => {
    const before = await portal.network.app('portal').ledger.position()
    for (const kind of KINDS.filter((each) => !MAY.has(each))) {
      expect([kind, await isLetIn(route, cookies[kind])]).toEqual([kind, false])
    }
    expect(await portal.network.app('portal').ledger.position()).toBe(before)
    for (const kind of MAY) {
      expect([kind, await isLetIn(route, cookies[kind as keyof typeof cookies])]).toEqual([kind, true])
    }
  })

  it('lets in nobody who guesses the words of a QR code', async () => {
    for (const kind of KINDS) expect(await isLetIn('GET /r/:secret', cookies[kind])).toBe(false)
  })

  it.each(Object.keys(TABLE).filter((route) => TABLE[route] === 'everybody' && route.startsWith('GET')))(
    '%s tells nobody what others said',
    async (route) => {
      const [, path = ''] = route.split(' ')
      for (const kind of KINDS.filter((each) => !MAY.has(each))) {
        const { html } = await portal.get(path.replace(/:view.*/, 'all.svg').replace(':file', 'none'), cookies[kind])
        expect(html).not.toContain(STORY)
        expect(html).not.toContain(number)
      }
    },
  )
})
