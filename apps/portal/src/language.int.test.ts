import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testPortal, type TestPortal } from './test/test-portal.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
})
afterAll(async () => {
  await portal.close()
})

const ENGLISH = 'yw_lang=en'

async function asked(path: string, accepted: string): Promise<string> {
  const answer = await portal.app.request(path, { headers: { 'accept-language': accepted } })
  return await answer.text()
}

function form(fields: Readonly<Record<string, string>>): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return body
}

async function formId(): Promise<string> {
  const { html } = await portal.get('/')
  return /name="formId" value="([^"]+)"/.exec(html)?.[1] ?? ''
}

describe('the language of a page', () => {
  test('is what the browser asks for, Chinese where it asks for neither', async () => {
    expect(await asked('/', 'en-GB,en;q=0.9,zh;q=0.5')).toMatch(/<html lang="en">.*What happened\?/s)
    expect(await asked('/', 'zh-CN,en;q=0.9')).toMatch(/<html lang="zh-CN">.*您遇到了什么事？/s)
    expect(await asked('/', 'fr')).toContain('<html lang="zh-CN">')
  })

  test('is what was chosen before anything else, on refusals too', async () => {
    expect((await portal.get('/nowhere', ENGLISH)).html).toContain('This page was not found')
    const refused = await portal.post('/find', form({ number: 'YW1' }), ENGLISH)
    expect(refused.html).toContain('This number is not right')
    expect(refused.html).toContain('value="YW1"')
    expect((await portal.get('/', 'yw_lang=tlh')).html).toContain('<html lang="zh-CN">')
  })
})

describe('the switch', () => {
  const press = async (fields: Readonly<Record<string, string>>) => {
    const answer = await portal.app.request('/preferences', { method: 'POST', body: form(fields) })
    return { to: answer.headers.get('location'), cookie: answer.headers.get('set-cookie') }
  }

  test('keeps the choice and comes back to the page', async () => {
    expect(await press({ language: 'en', to: '/find' })).toEqual({
      to: '/find',
      cookie: expect.stringMatching(/^yw_lang=en; .*HttpOnly; SameSite=Lax$/) as string,
    })
    expect(await press({ language: 'klingon', to: '/find' })).toEqual({ to: '/find', cookie: null })
    expect((await press({ elder: '1', to: '/find' })).cookie).toContain('yw_elder=1')
  })

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/find\nx', 'javascript:alert(1)', ''])(
    'leads to no other site: %j',
    async (to) => {
      expect((await press({ language: 'en', to })).to).toBe('/')
    },
  )

  test('is refused to other sites', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' }
    const answer = await portal.app.request('/preferences', { method: 'POST', headers, body: form({ language: 'en' }) })
    expect(answer.status).toBe(403)
  })

  test('loses nothing that was typed into the story', async () => {
    const typed = {
      formId: await formId(),
      step: 'where',
      kind: 'help',
      narrative: '楼道灯坏了',
      address: '幸福路 3 号',
    }
    const { html, status } = await portal.post('/tell', form({ ...typed, language: 'en' }))
    expect(status).toBe(200)
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('Where is it?')
    expect(html).toContain('value="幸福路 3 号"')
    expect(html).toContain('value="楼道灯坏了"')
    const first = await portal.post(
      '/tell',
      form({ formId: typed.formId, step: 'home', narrative: '灯坏', elder: '1' }),
    )
    expect(first.html).toMatch(/class="elder"[^]*灯坏<\/textarea>/)
  })

  test('is not what Enter presses', async () => {
    const { html } = await portal.post(
      '/tell',
      form({ formId: await formId(), step: 'what', narrative: 'x', kind: 'help' }),
    )
    const ofForm = html.match(/<button[^>]*form="tell-form"[^>]*>/g) ?? []
    expect(ofForm[0]).toMatch(/value="next".*name="go"/)
    expect(ofForm).toHaveLength(3)
  })
})
