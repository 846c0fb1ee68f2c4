import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { listen, type Listening } from '@yiwang/runtime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testPortal, type Answer, type TestPortal } from './test/test-portal.ts'

const STORY = '楼道的灯坏了两个星期，晚上老人看不见台阶'
const MIB = 1024 * 1024

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal({ unsentBytesMax: 60 * MIB, uploadBytesMax: 50 * MIB })
  await portal.issueKeys(40)
})
afterAll(async () => {
  await portal.close()
})

const fieldIn = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''

const jpeg = (name: string, size = 2000): File => {
  const bytes = new Uint8Array(size)
  bytes.set([0xff, 0xd8, 0xff, 0xe0])
  return new File([bytes], name, { type: 'image/jpeg' })
}

interface Told {
  readonly formId?: string
  readonly narrative?: string
  readonly phone?: string
  readonly files?: string
  readonly photos?: readonly File[]
  readonly go?: 'next' | 'send'
}

async function told({ photos = [], go = 'next', ...fields }: Told): Promise<FormData> {
  const formId = fields.formId ?? fieldIn((await portal.get('/')).html, 'formId')
  const story = { kind: 'help', narrative: STORY, identity: fields.phone === undefined ? 'anonymous' : 'unverified' }
  const form = new FormData()
  for (const [name, value] of Object.entries({
    ...story,
    ...fields,
    formId,
    step: go === 'send' ? 'check' : 'photos',
    go,
  }))
    form.set(name, value)
  for (const photo of photos) form.append('photos', photo)
  return form
}

const tell = async (what: Told): Promise<Answer> => portal.post('/tell', await told(what))
const unsent = async (): Promise<number> =>
  Number(
    (await portal.network.app('portal').pool.query('select count(*) as n from files_kept where attached_at is null'))
      .rows[0].n,
  )
const clear = () => portal.network.app('portal').pool.query('delete from files_kept where attached_at is null')

/** The portal as browsers meet it: a server that listens. */
async function listening(): Promise<Listening & { readonly address: string }> {
  const reserved = createServer().listen(0, '127.0.0.1')
  await once(reserved, 'listening')
  const { port } = reserved.address() as AddressInfo
  reserved.close()
  await once(reserved, 'close')
  return { ...listen(portal.app, port), address: `http://127.0.0.1:${port}` }
}

describe('photos', () => {
  test('twenty of 5.5 MB are read to the end over the line: as many as there is room for are kept, the others named', async () => {
    const photos = Array.from({ length: 20 }, (_, index) => jpeg(`照片${index + 1}.jpg`, 5.5 * MIB))
    const { address, close } = await listening()
    const response = await fetch(`${address}/tell`, {
      method: 'POST',
      body: await told({ photos }),
      headers: { origin: portal.origin },
    })
    const html = await response.text()
    await close()
    expect(response.status).toBe(422)
    expect(html).toContain('已收到 9 张照片')
    expect(html).toContain(STORY)
    expect(html).not.toContain('「照片9.jpg」')
    expect(html).toMatch(/没有收下：「照片10\.jpg」、.*「照片20\.jpg」。/)
    expect(await unsent()).toBe(9)
    await clear()
  })

  test('too large are let go by name, with the others kept and every word there', async () => {
    const { status, html } = await tell({ photos: [jpeg('大.jpg', 10 * MIB + 1), jpeg('好.jpg')] })
    expect(status).toBe(422)
    expect(html).toContain('「大.jpg」超过 10 MB')
    expect(html).toContain('已收到 1 张照片')
    expect(html).toContain(STORY)
    const sent = await tell({ formId: fieldIn(html, 'formId'), files: fieldIn(html, 'files'), go: 'send' })
    expect(sent.status).toBe(303)
  })

  test('find no room while others are arriving, and room again when those are done', async () => {
    const many = () => Array.from({ length: 6 }, (_, index) => jpeg(`${index}.jpg`, 9 * MIB))
    const { status, html } = await tell({ photos: many() })
    expect(status).toBe(422)
    expect(html).toContain('现在传照片的人太多，没有收下：「5.jpg」。您写的内容都在')
    expect(html).toContain('已收到 5 张照片')
    expect(html).toContain(STORY)
    await clear()
    const again = await tell({ photos: many().slice(0, 5) })
    expect(again.status).toBe(200)
    await clear()
  })

  test('not sent cannot fill the database; words go on being taken', async () => {
    const first = await tell({ photos: Array.from({ length: 5 }, (_, index) => jpeg(`${index}.jpg`, 9 * MIB)) })
    expect(first.status).toBe(200)
    const kept = await unsent()
    const second = await tell({ photos: [jpeg('a.jpg', 9 * MIB), jpeg('b.jpg', 9 * MIB)] })
    expect(second.status).toBe(422)
    expect(second.html).toContain('现在传照片的人太多，没有收下：「a.jpg」、「b.jpg」。您写的内容都在')
    expect(second.html).toContain(STORY)
    expect(await unsent()).toBe(kept)
    expect((await tell({ go: 'send' })).status).toBe(303)
    await clear()
  })

  test('claimed by a list this portal never signed do not exist', async () => {
    const forged = `${Buffer.from(JSON.stringify({ subject: {}, attachments: [] })).toString('base64url')}.AAAA`
    expect((await tell({ files: forged, go: 'send' })).status).toBe(303)
  })

  test('beyond everything there may be to read end the reading, with the words that came before', async () => {
    const parts = Array.from({ length: 250 }, (_, index) => jpeg(`${index}.jpg`, 4))
    const { status, html } = await tell({ photos: parts })
    expect(status).toBe(413)
    expect(html).toContain(STORY)
  })
})

describe('the same form', () => {
  test('with the same words is the same receipt', async () => {
    const formId = fieldIn((await portal.get('/')).html, 'formId')
    const first = await tell({ formId, go: 'send' })
    expect(first.status).toBe(303)
    expect((await tell({ formId, go: 'send' })).location).toBe(first.location)
  })

  test('with other words shows the first receipt, and takes them as an addition or another matter', async () => {
    const formId = fieldIn((await portal.get('/')).html, 'formId')
    const first = await tell({ formId, go: 'send' })
    const number = first.location?.split('/').at(-1) ?? ''
    const other = await tell({ formId, narrative: '三楼的灯也坏了', phone: '13800138000', go: 'send' })
    expect(other.status).toBe(409)
    expect(other.html).toContain('已经提交过了')
    expect(other.html).toContain(`href="/receipts/${number}"`)
    expect(other.html).toMatch(/<textarea[^>]*name="addition"[^>]*>三楼的灯也坏了\n电话：13800138000<\/textarea>/)
    expect(other.cookie).not.toBe('')
    await portal.network.settle()

    const addition = new FormData()
    addition.set('formId', fieldIn(other.html, 'formId'))
    addition.set('addition', '三楼的灯也坏了')
    const added = await portal.post(`/matters/${number}/additions`, addition, other.cookie)
    expect(added).toMatchObject({ status: 303, location: `/matters/${number}` })

    const another = new FormData()
    const form = other.html.slice(other.html.lastIndexOf('action="/tell"'))
    for (const name of ['step', 'formId', 'kind', 'narrative', 'identity', 'phone'])
      another.set(name, fieldIn(form, name))
    another.set('go', 'next')
    const check = await portal.post('/tell', another)
    expect(check.html).toContain('三楼的灯也坏了')
    another.set('step', 'check')
    another.set('go', 'send')
    const sent = await portal.post('/tell', another)
    expect(sent.status).toBe(303)
    expect(sent.location).not.toContain(number)
  })

  test('with other words costs no key', async () => {
    const { pool } = portal.network.app('portal')
    const taken = async () => Number((await pool.query('select count(*) as n from privacy_taken_keys')).rows[0].n)
    const formId = fieldIn((await portal.get('/')).html, 'formId')
    await tell({ formId, go: 'send' })
    const before = await taken()
    for (let i = 0; i < 60; i += 1) expect((await tell({ formId, narrative: `灯 ${i}`, go: 'send' })).status).toBe(409)
    expect((await taken()) - before).toBeLessThan(60)
  })

  test('of an addition with other words keeps them, and takes them when sent again', async () => {
    const first = await tell({ go: 'send' })
    const number = first.location?.split('/').at(-1) ?? ''
    await portal.network.settle()
    const page = await portal.get(`/matters/${number}`, first.cookie)
    const form = new FormData()
    form.set('formId', fieldIn(page.html, 'formId'))
    form.set('addition', '还没有人来')
    const add = () => portal.post(`/matters/${number}/additions`, form, first.cookie)
    expect([(await add()).status, (await add()).status]).toEqual([303, 303])
    form.set('addition', '有人来了，没有带梯子')
    const other = await add()
    expect(other.status).toBe(422)
    expect(other.html).toContain('和那次不一样，还没有收下')
    expect(other.html).toContain('有人来了，没有带梯子')
    form.set('formId', fieldIn(other.html.slice(other.html.indexOf('addition-form')), 'formId'))
    expect((await add()).status).toBe(303)
    const events = await portal.network.app('portal').ledger.readAfter(0, 10_000)
    expect(
      events.filter(({ type, matterId }) => type === 'intake.information-added.v1' && matterId !== undefined),
    ).toHaveLength(3)
  })
})
