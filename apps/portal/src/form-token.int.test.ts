import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testPortal, type TestPortal } from './test/test-portal.ts'
import { toldStory } from './test/told-story.ts'

let portal: TestPortal
let address: string
let cookie: string

beforeAll(async () => {
  portal = await testPortal()
  await portal.issueKeys(5)
  const told = await toldStory(portal)
  address = told.address
  cookie = told.cookie
})
afterAll(async () => {
  await portal.close()
})

const FIELD = /<input type="hidden" name="_token" value="([\w-]{20,})"\/>/

/** What all forms of a page carry, once each. */
const tokensOf = (html: string): Set<string> =>
  new Set([...html.matchAll(new RegExp(FIELD, 'g'))].map(([, token = '']) => token))

/** A browser too old to say which page a form comes from. */
async function postAsOld(path: string, token: string | undefined, cookies: string): Promise<number> {
  const body = new URLSearchParams(token === undefined ? {} : { _token: token })
  const response = await portal.app.request(`${portal.origin}${path}`, {
    method: 'POST',
    body,
    ...(cookies === '' ? {} : { headers: { cookie: cookies } }),
  })
  return response.status
}

describe('every form of the portal', () => {
  const pages = () => ['/', '/find', '/mine', '/receipts', address, `${address}/withdrawal`, '/nowhere']

  it('carries the token of the browser it is shown to', async () => {
    for (const page of pages()) {
      const { html } = await portal.get(page, cookie)
      const forms = html.match(/<form\b[^>]*method="post"[^>]*>/g) ?? []
      const held = html.match(new RegExp(`>${FIELD.source}`, 'g')) ?? []
      expect({ page, held: held.length, tokens: tokensOf(html).size }).toEqual({ page, held: forms.length, tokens: 1 })
    }
  })

  it('is refused without it where the browser does not say where the form comes from', async () => {
    const { html, cookie: own } = await portal.get(`${address}/withdrawal`, cookie)
    const [, token] = FIELD.exec(html) ?? []
    const [, strange] = FIELD.exec((await portal.get('/')).html) ?? []
    const both = `${cookie}; ${own}`
    const asked = ['withdrawal', 'keep', 'result', 'rating', 'additions', 'verification'].map(
      (path) => `${address}/${path}`,
    )
    for (const path of [...asked, '/mine/leave']) {
      const answers = [await postAsOld(path, undefined, both), await postAsOld(path, strange, both)]
      expect({ path, answers }).toEqual({ path, answers: [403, 403] })
    }
    const events = await portal.network.app('portal').ledger.readAfter(0, 1_000)
    expect(events.map(({ type }) => type)).not.toContain('intake.request-withdrawn.v1')
    expect(await postAsOld(`${address}/withdrawal`, token, both)).toBe(303)
  })

  it('is taken from who brings nothing along by which they could be misused', async () => {
    expect(await postAsOld('/preferences', undefined, '')).toBe(303)
  })
})
