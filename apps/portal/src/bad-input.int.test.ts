import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdReceipt } from './receipts/held-receipts.ts'
import { KEY_POOL_SIZE, testPortal, type Answer, type TestPortal } from './test/test-portal.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
  await portal.issueKeys(50)
})
afterAll(async () => {
  await portal.close()
})

const post = (path: string, body: FormData, cookie?: string): Promise<Answer> => portal.post(path, body, cookie)
const get = (path: string, cookie?: string): Promise<Answer> => portal.get(path, cookie)
const NOBODY = 'yw_portal_form=x'
async function formId(): Promise<string> {
  const { html } = await get('/')
  return /name="formId" value="([^"]+)"/.exec(html)?.[1] ?? ''
}

const good = {
  kind: 'help',
  narrative: '楼道灯坏了',
  address: '',
  identity: 'anonymous',
  name: '',
  phone: '',
  files: '',
}

async function filled(fields: Record<string, string | File[]>, at: { step: string; go: string }): Promise<FormData> {
  const form = new FormData()
  const all: Record<string, string | File[]> = { formId: await formId(), ...good, ...at, ...fields }
  for (const [name, value] of Object.entries(all)) {
    if (typeof value === 'string') form.set(name, value)
    else for (const file of value) form.append(name, file)
  }
  return form
}

const FREE_KEYS = `select count(*) as free from privacy_subject_keys k where pool = 'portal' and used_at is null
  and not exists (select from privacy_taken_keys t where t.subject_id = k.subject_id)`

const sendAt = { step: 'check', go: 'send' }
const jpeg = (name = 'a.jpg', size = 2000): File => {
  const bytes = new Uint8Array(size)
  bytes.set([0xff, 0xd8, 0xff, 0xe0])
  return new File([bytes], name, { type: 'image/jpeg' })
}

describe('a story', () => {
  test('that is empty is asked for, on its own screen, naming the field', async () => {
    const answer = await post('/tell', await filled({ narrative: '  ' }, sendAt))
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('href="#narrative"')
    expect(answer.html).toContain('aria-invalid="true"')
  })

  test('of 100 kB is refused with its limit and comes back whole', async () => {
    const narrative = '很长的故事'.repeat(7000)
    const answer = await post('/tell', await filled({ narrative }, sendAt))
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('最多 5000 个字')
    expect(answer.html).toContain(narrative)
  })

  test('with HTML and SQL in it stands on the next page as text', async () => {
    const narrative = `<script>alert(1)</script>'); DROP TABLE ledger_events; --`
    const answer = await post('/tell', await filled({ narrative }, { step: 'what', go: 'next' }))
    expect(answer.status).toBe(200)
    expect(answer.html).not.toContain('<script>alert')
    expect(answer.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  test('in broken UTF-8 is refused naming the field', async () => {
    const fields = Object.entries({ formId: await formId(), ...good, ...sendAt }).filter(
      ([name]) => name !== 'narrative',
    )
    const body = `${new URLSearchParams(fields).toString()}&narrative=%E6%A5%BC%FF%FE`
    const response = await portal.app.request(`${portal.origin}/tell`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: portal.origin },
    })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('无法识别的字符')
  })

  test('with a telephone that is none keeps the telephone and the name', async () => {
    const answer = await post(
      '/tell',
      await filled({ identity: 'unverified', name: '王女士', phone: '138-abc' }, sendAt),
    )
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('电话号码不正确')
    expect(answer.html).toContain('value="138-abc"')
    expect(answer.html).toContain('value="王女士"')
  })
})

describe('photos', () => {
  const at = { step: 'photos', go: 'next' }

  test('are judged by what they are, not by their names', async () => {
    const disguised = new File(['MZ executable'], 'photo.jpg', { type: 'image/jpeg' })
    const answer = await post('/tell', await filled({ photos: [disguised] }, at))
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('「photo.jpg」不是照片或 PDF')
    expect(answer.html).toContain(good.narrative)
  })

  test('beyond nine are refused one by one, by name; the first nine are kept', async () => {
    const answer = await post(
      '/tell',
      await filled({ photos: Array.from({ length: 20 }, (_, i) => jpeg(`${i}.jpg`)) }, at),
    )
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('已收到 9 张照片')
    expect(answer.html).toContain('没有收下：「9.jpg」、「10.jpg」')
    expect(answer.html).not.toContain('「8.jpg」')
    expect(answer.html).toContain(good.narrative)
  })

  test('are sealed on arrival, stay with the form, and stand in the event', async () => {
    const answer = await post('/tell', await filled({ photos: [jpeg()] }, at))
    const files = /name="files" value="([^"]+)"/.exec(answer.html)?.[1] ?? ''
    const id = /name="formId" value="([^"]+)"/.exec(answer.html)?.[1] ?? ''
    const sent = await post('/tell', await filled({ files, formId: id }, sendAt))
    expect(sent.status).toBe(303)
    const { pool, ledger } = portal.network.app('portal')
    const [event] = (await ledger.readAfter(0, 1000))
      .filter((each) => each.type === 'intake.request-submitted.v1')
      .slice(-1)
    expect(event?.data).toMatchObject({ attachments: [{ mediaType: 'image/jpeg', retention: 'P3Y' }] })
    const { rows } = await pool.query<{ content: Buffer }>('select content from files_chunks')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ content }) => !content.includes(Buffer.from([0xff, 0xd8, 0xff, 0xe0])))).toBe(true)
  })

  test('that have been deleted since are asked for again, with the story still there', async () => {
    const answer = await post('/tell', await filled({ photos: [jpeg()] }, at))
    const files = /name="files" value="([^"]+)"/.exec(answer.html)?.[1] ?? ''
    const id = /name="formId" value="([^"]+)"/.exec(answer.html)?.[1] ?? ''
    const { pool } = portal.network.app('portal')
    await pool.query('delete from files_kept where attached_at is null')
    const sent = await post('/tell', await filled({ files, formId: id }, sendAt))
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('已经删除')
    expect(sent.html).toContain(good.narrative)
  })

  test('without stories cannot use up the keys', async () => {
    await portal.issueKeys(100)
    const statuses: number[] = []
    for (let i = 0; i < 60; i += 1) statuses.push((await post('/tell', await filled({ photos: [jpeg()] }, at))).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(KEY_POOL_SIZE / 4)
    expect((await post('/tell', await filled({}, sendAt))).status).toBe(303)
    await portal.network.app('portal').pool.query('delete from files_kept where attached_at is null')
  })
})

describe('receipts', () => {
  test('are the same when the same form is sent twice', async () => {
    const form = await filled({}, sendAt)
    const first = await post('/tell', form)
    const second = await post('/tell', form)
    expect(first.status).toBe(303)
    expect(second.location).toBe(first.location)
    expect(second.cookie).toBe(first.cookie)
  })

  test('cost one key however often the same form is sent', async () => {
    const { pool } = portal.network.app('portal')
    const left = async () => Number((await pool.query(FREE_KEYS)).rows[0]?.free)
    const form = await filled({}, sendAt)
    const before = await left()
    for (let i = 0; i < 120; i += 1) expect((await post('/tell', form)).status).toBe(303)
    expect(before - (await left())).toBeLessThanOrEqual(50)
  })

  test('of someone else open nothing and say nothing', async () => {
    const { location, cookie } = await post('/tell', await filled({}, sendAt))
    await portal.network.settle()
    const number = location?.split('/').at(-1) ?? ''
    expect((await get(`/matters/${number}`, cookie)).status).toBe(200)
    const stranger = await get(`/matters/${number}`, NOBODY)
    const nobody = await get('/matters/YW0000000000000000', NOBODY)
    expect(stranger.status).toBe(404)
    expect(stranger.html).toBe(nobody.html.replaceAll('YW0000000000000000', number))
    for (const path of ['live', 'proof.json']) expect((await get(`/matters/${number}/${path}`)).status).toBe(404)
    const forged = new FormData()
    forged.set('result', 'solved')
    forged.set('round', '1')
    expect((await post(`/matters/${number}/result`, forged)).status).toBe(404)
  })

  test('cannot be had by replaying a form id that this portal did not sign', async () => {
    const stolen = await filled({ formId: '019a5b0c-0000-7000-8000-000000000001.AAAAAAAAAAAAAAAAAAAAAA' }, sendAt)
    const first = await post('/tell', stolen)
    const second = await post('/tell', stolen)
    expect(first.status).toBe(303)
    expect(second.location).not.toBe(first.location)
  })

  test('by number alone give where it stands and no more', async () => {
    const { location } = await post('/tell', await filled({ narrative: '井盖丢了，很危险' }, sendAt))
    await portal.network.settle()
    const form = new FormData()
    form.set('number', location?.split('/').at(-1)?.toLowerCase() ?? '')
    const found = await post('/find', form)
    expect(found.html).toContain('data-testid="status"')
    expect(found.html).toContain('最迟派出时间')
    expect(found.html).toContain('接下来')
    expect(found.html).not.toContain('井盖')
    form.set('number', 'YW261123AAAAAAAAA')
    expect((await post('/find', form)).status).toBe(422)
  })

  test('when the keys have run out, the person is told and nothing is lost', async () => {
    const answers: Answer[] = []
    for (let i = 0; i < 200 && answers.at(-1)?.status !== 503; i += 1)
      answers.push(await post('/tell', await filled({}, sendAt)))
    const last = answers.at(-1)
    expect(last?.status).toBe(503)
    expect(last?.html).toContain('12345')
    expect(last?.html).toContain(good.narrative)
  })
})

test('additions without a form id are taken one by one, each for its own matter', async () => {
  await portal.issueKeys(4)
  for (const narrative of ['门口路灯坏了', '楼下井盖松了']) {
    const { location, cookie } = await post('/tell', await filled({ narrative }, sendAt))
    await portal.network.settle()
    const form = new FormData()
    form.set('addition', '还没有人来')
    const added = await post(`/matters/${location?.split('/').at(-1) ?? ''}/additions`, form, cookie)
    expect(added.status).toBe(303)
    form.set('formId', 'guessed')
    const again = await post(`/matters/${location?.split('/').at(-1) ?? ''}/additions`, form, cookie)
    expect(again.status).toBe(303)
  }
})

test('an addition keeps its words and photos until both are well, and takes photos as what they are', async () => {
  await portal.issueKeys(2)
  const { location, cookie } = await post('/tell', await filled({}, sendAt))
  await portal.network.settle()
  const address = `/matters/${location?.split('/').at(-1) ?? ''}/additions`
  const form = new FormData()
  form.set('addition', '还没有人来'.repeat(1001))
  form.set('additionPhotos', jpeg())
  const long = await post(address, form, cookie)
  expect(long).toMatchObject({ status: 422, html: expect.stringContaining('href="#addition"') })
  expect(long.html).toContain('已收到 1 张照片')
  form.set('addition', '还没有人来')
  form.set('additionPhotos', new File(['MZ'], '程序.jpg', { type: 'image/jpeg' }))
  const disguised = await post(address, form, cookie)
  expect(disguised.status).toBe(422)
  expect(disguised.html).toContain('href="#additionPhotos"')
  expect(disguised.html).toContain('还没有人来</textarea>')
  form.set('additionPhotos', jpeg())
  expect((await post(address, form, cookie)).status).toBe(303)
  const events = await portal.network.app('portal').ledger.readAfter(0, 5000)
  const [added] = events.filter(({ type }) => type === 'intake.information-added.v1').slice(-1)
  expect(added?.data).toMatchObject({ attachments: [{ mediaType: 'image/jpeg' }] })
  expect((await get(address.replace('/additions', ''), cookie)).html).toContain('附 1 个文件')
})

test('a form of words may not be as large as photos', async () => {
  const form = new FormData()
  form.set('number', 'Y'.repeat(1_100_000))
  expect((await post('/find', form)).status).toBe(413)
})

test('a receipt’s address is kept by nobody on the way, and its cookie goes over https alone where the portal does', async () => {
  await portal.issueKeys(2)
  const { cookie } = await post('/tell', await filled({}, sendAt))
  await portal.network.settle()
  const secret = /\.([\w-]{22})/.exec(cookie)?.[1] ?? ''
  const response = await portal.app.request(`${portal.origin}/r/${secret}`)
  expect(response.status).toBe(303)
  expect(response.headers.get('cache-control')).toBe('no-store')
  const app = new Hono().get('/', (c) => {
    holdReceipt(c, { publicUrl: 'https://yiwang.example' }, { number: 'YW261123AAAAAAAAA', secret })
    return c.text('')
  })
  expect((await app.request('http://127.0.0.1/')).headers.get('set-cookie')).toContain('Secure')
})

test('a write from another site is refused', async () => {
  const response = await portal.app.request(`${portal.origin}/tell`, {
    method: 'POST',
    body: await filled({}, sendAt),
    headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  })
  expect(response.status).toBe(403)
})
