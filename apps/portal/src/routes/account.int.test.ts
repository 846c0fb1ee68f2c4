import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../test/test-portal.ts'
import { formOf, toldStory } from '../test/told-story.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
  await portal.issueKeys(20)
})
afterAll(async () => {
  await portal.close()
})

const events = async (type: string) =>
  (await portal.network.app('portal').ledger.readAfter(0, 1000)).filter((event) => event.type === type)

describe('my matters', () => {
  test('are those this browser holds, with nothing anybody wrote', async () => {
    const { address, cookie: held } = await toldStory(portal, { narrative: '井盖丢了' })
    const { status, html } = await portal.get('/mine', held)
    expect(status).toBe(200)
    expect(html).toContain(address)
    expect(html).toContain('求助')
    expect(html).not.toContain('井盖')
    expect((await portal.get('/mine')).html).not.toContain('data-testid="matters"')
  })

  test('kept in an account open on another device, after signing in there, and nowhere else', async () => {
    const { address, cookie: held } = await toldStory(portal)
    const first = await portal.signIn('13800000001')
    expect((await portal.post(`${address}/keep`, formOf({}), `${held}; ${first}`)).location).toBe(address)
    const elsewhere = await portal.signIn('13800000001')
    expect((await portal.get('/mine', elsewhere)).html).toContain(address)
    expect((await portal.get(address, elsewhere)).status).toBe(200)
    const stranger = await portal.signIn('13800000002')
    expect((await portal.get('/mine', stranger)).html).not.toContain(address)
    expect((await portal.get(address, stranger)).status).toBe(404)
    expect((await portal.get(address)).status).toBe(404)
  })

  test('are kept once however often asked, and by nobody without their receipt', async () => {
    const { address, cookie: held } = await toldStory(portal)
    const before = (await events('intake.receipt-kept.v1')).length
    const signedIn = await portal.signIn('13800000003')
    for (let i = 0; i < 3; i += 1) await portal.post(`${address}/keep`, formOf({}), `${held}; ${signedIn}`)
    expect(await events('intake.receipt-kept.v1')).toHaveLength(before + 1)
    expect((await portal.post(`${address}/keep`, formOf({}), signedIn)).status).toBe(303)
    expect((await portal.post(`${address}/keep`, formOf({}), await portal.signIn('13800000004'))).status).toBe(404)
    expect((await portal.post(`${address}/keep`, formOf({}), held)).location).toMatch(/^\/auth\/sign-in\?.*to=/)
  })

  test('leave the device with the person', async () => {
    const { address, cookie: held } = await toldStory(portal)
    const signedIn = await portal.signIn('13800000005')
    const left = await portal.post('/mine/leave', formOf({}), `${held}; ${signedIn}`)
    expect(left.cookie).toContain('yw_receipts=')
    expect(left.clears).toBe('"cache"')
    expect((await portal.get(address, left.cookie)).status).toBe(404)
    expect((await portal.get('/mine', signedIn)).html).toContain('data-testid="sign-in"')
  })
})

test('pages travel compressed, live streams as they come', async () => {
  const { address, cookie: held } = await toldStory(portal)
  const headers = { cookie: held, 'accept-encoding': 'gzip' }
  const page = await portal.app.request(`${portal.origin}${address}`, { headers })
  expect(page.headers.get('content-encoding')).toBe('gzip')
  await page.body?.cancel()
  const live = await portal.app.request(`${portal.origin}${address}/live`, { headers })
  expect(live.headers.get('content-type')).toContain('text/event-stream')
  expect(live.headers.get('content-encoding')).toBeNull()
  await live.body?.cancel()
})

test('a page that is not what the matter is now is told so as soon as it listens', async () => {
  const { address, cookie: held } = await toldStory(portal)
  const seen = /data-live="([^"]+)"/.exec((await portal.get(address, held)).html)?.[1] ?? ''
  const firstWord = async (path: string): Promise<string> => {
    const { body } = await portal.app.request(`${portal.origin}${path}`, { headers: { cookie: held } })
    const reader = body?.getReader()
    const { value } = (await reader?.read()) ?? {}
    await reader?.cancel()
    return new TextDecoder().decode(value)
  }
  expect(await firstWord(seen)).toContain('event: beat')
  expect(await firstWord(`${address}/live?seen=0.received.0.0`)).toContain('event: moved')
})

describe('the receipt', () => {
  test('says who has the matter and until when, and is kept as a picture by whoever holds it', async () => {
    const { address, cookie: held } = await toldStory(portal)
    const receipt = address.replace('/matters/', '/receipts/')
    const page = await portal.get(receipt, held)
    expect(page.html).toMatch(/data-testid="deadline">[^<]*前/)
    // nobody is dispatched to yet: the matter's own page and its number alone tell the same
    const due = /data-testid="deadline">([^<]*)/.exec(page.html)?.[1] ?? 'none'
    const own = await portal.get(address, held)
    expect(own.html).toContain(due)
    expect(own.html).toContain('最迟派出时间')
    const found = await portal.post('/find', formOf({ number: address.replace('/matters/', '') }))
    expect(found.html).toContain(due)
    expect(found.html).toContain('还没有派到单位')
    expect(page.html).toContain(`href="${receipt}/picture.png"`)
    const picture = await portal.app.request(`${portal.origin}${receipt}/picture.png`, { headers: { cookie: held } })
    expect(picture.status).toBe(200)
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect(picture.headers.get('cache-control')).toBe('no-store')
    expect((await portal.get(`${receipt}/picture.png`)).status).toBe(404)
    expect((await portal.get(`${receipt}/picture.png`, await portal.signIn('13800000099'))).status).toBe(404)
  })
})

describe('a name given later', () => {
  test('is shown before it is told, told once, and sealed', async () => {
    const { address, cookie: held } = await toldStory(portal)
    expect((await portal.get(`${address}/verification`, held)).location).toMatch(/^\/auth\/sign-in\?.*to=/)
    const cookie = `${held}; ${await portal.signIn('13912345678')}`
    const asked = await portal.get(`${address}/verification`, cookie)
    expect(asked.html).toContain('139****5678')
    expect(asked.html).not.toContain('13912345678')
    const formId = /name="formId" value="([^"]+)"/.exec(asked.html)?.[1] ?? ''
    for (let i = 0; i < 2; i += 1) {
      const verified = await portal.post(`${address}/verification`, formOf({ formId, name: '王女士' }), cookie)
      expect(verified.location).toBe(address)
    }
    const told = (await events('intake.requester-verified.v1')).slice(-2)
    expect(told).toHaveLength(1)
    expect(JSON.stringify(told)).not.toMatch(/王女士|13912345678/)
    const page = await portal.get(address, cookie)
    expect(page.html).toContain('您用手机验证码实名了')
    expect(page.html).not.toContain('data-testid="verification"')
    expect((await portal.get(`${address}/verification`, cookie)).location).toBe(address)
  })

  test('too long or unreadable is refused with the field named and the name still there', async () => {
    const { address, cookie: held } = await toldStory(portal)
    const cookie = `${held}; ${await portal.signIn('13912345679')}`
    for (const name of ['很'.repeat(41), 'a\u0000b', '<script>alert(1)</script>'.repeat(3)]) {
      const { status, html } = await portal.post(`${address}/verification`, formOf({ name }), cookie)
      expect(status).toBe(422)
      expect(html).toContain('href="#name"')
      expect(html).not.toContain('<script>alert')
    }
  })

  test('is nobody else’s to give', async () => {
    const { address } = await toldStory(portal)
    const stranger = await portal.signIn('13912345670')
    expect((await portal.get(`${address}/verification`, stranger)).status).toBe(404)
    expect((await portal.post(`${address}/verification`, formOf({}), stranger)).status).toBe(404)
  })
})
