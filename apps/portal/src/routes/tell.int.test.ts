import { demoTown, seedOrganisation } from '@yiwang/organisation'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MAP_SIZES } from '../tell/map/click.ts'
import { testPortal, type Answer, type TestPortal } from '../test/test-portal.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
  await portal.issueKeys(20)
  const none = { posts: [], assignments: [], earlierDuties: [] }
  await seedOrganisation(portal.network.app('console').ledger, { ...demoTown, ...none })
  await portal.network.settle()
})
afterAll(async () => {
  await portal.close()
})

const story = { kind: 'help', narrative: '楼道灯坏了', identity: 'anonymous' }

function say(fields: Readonly<Record<string, string>>, cookie?: string): Promise<Answer> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...story, step: 'check', go: 'next', ...fields })) form.set(name, value)
  return portal.post('/tell', form, cookie)
}

const valueOf = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"|value="([^"]*)" name="${name}"`).exec(html)?.slice(1).find(Boolean) ?? ''

async function submitted() {
  const events = await portal.network.app('portal').ledger.readAfter(0, 5000)
  return events.filter(({ type }) => type === 'intake.request-submitted.v1').map(({ data }) => data as Submitted)
}
interface Submitted {
  readonly identity: string
  readonly divisionCode?: string
  readonly content: { readonly fields: object }
  readonly contact?: { readonly fields: object }
  readonly behalf?: { readonly fields: object }
}

describe('beginning afresh', () => {
  test('is offered on every step, and leaves nothing behind', async () => {
    const { html } = await say({ step: 'where', go: 'back', address: '东门' })
    expect(html).toContain('value="afresh"')
    const formId = valueOf(html, 'formId')
    const fresh = await say({ step: 'where', go: 'afresh', formId, address: '东门', phone: '13800138000' })
    expect(fresh.status).toBe(200)
    expect(valueOf(fresh.html, 'step')).toBe('home')
    expect(valueOf(fresh.html, 'formId')).not.toBe(formId)
    for (const typed of [story.narrative, '东门', '13800138000']) expect(fresh.html).not.toContain(typed)
  })
})

describe('the last page', () => {
  const PLACE = { address: '幸福小区东门' }

  test('has a way back to the step of every line, which leads straight to it again', async () => {
    const check = await say({ step: 'who', ...PLACE })
    expect(valueOf(check.html, 'step')).toBe('check')
    for (const step of ['what', 'where', 'photos', 'who']) expect(check.html).toContain(`value="to-${step}"`)
    expect(check.html).toContain('aria-label="改地点"')
    const changing = await say({ go: 'to-where', ...PLACE })
    expect(valueOf(changing.html, 'step')).toBe('where')
    expect(changing.html).toContain('改好了，回去看一遍')
    const back = await say({ step: 'where', address: '幸福小区西门', reviewing: valueOf(changing.html, 'reviewing') })
    expect(valueOf(back.html, 'step')).toBe('check')
    expect(back.html).toContain('幸福小区西门')
    expect(valueOf(back.html, 'reviewing')).toBe('')
  })

  test('asks on the way back for what the change calls for, and for nothing else', async () => {
    const other = await say({ step: 'who', behalf: 'other', reviewing: '1' })
    expect(valueOf(other.html, 'step')).toBe('contact')
    expect(valueOf(other.html, 'reviewing')).toBe('1')
    const back = await say({ step: 'contact', behalf: 'other', relation: '女儿', reviewing: '1' })
    expect(valueOf(back.html, 'step')).toBe('check')
  })
})

describe('the place', () => {
  const [size] = MAP_SIZES
  const click = (x: number, y: number, view = 'all') =>
    say({ step: 'where', view, [`map${size}.x`]: String(x), [`map${size}.y`]: String(y) })

  test('can be chosen from the county’s communities, under their towns', async () => {
    const { html } = await say({ step: 'what' })
    expect(html).toContain('<optgroup label="')
    const communities = demoTown.divisions.filter(({ level }) => level === 'community')
    for (const { code, name } of communities) expect(html).toContain(`<option value="${code}">${name}</option>`)
  })

  test('clicked on the map is a point and its community, without script, and no address says where', async () => {
    const { html, status } = await click(size / 2, size / 2)
    expect(status).toBe(200)
    const [point, code] = [valueOf(html, 'point'), valueOf(html, 'view')]
    expect(point).toMatch(/^\d+\.\d{5},\d+\.\d{5}$/)
    expect(code).toMatch(/^\d{12}$/)
    expect(html).toContain(`<option value="${code}" selected="">`)
    expect(html).toContain('class="pin"')
    expect(html).toContain(`src="/map/${code}.svg"`)
    const nearer = await click(size / 2, size / 2, code)
    expect(valueOf(nearer.html, 'view')).toBe(code)
    const picture = await portal.get(`/map/${code}.svg`)
    expect(picture.html).toMatch(/^<svg/)
    expect(picture.html).not.toContain(point.split(',')[0])
  })

  test('outside of every community is said so, and the button pressed by keyboard is no click', async () => {
    const outside = await click(1, 1)
    expect(outside.status).toBe(422)
    expect(outside.html).toContain('href="#point"')
    expect((await click(0, 0)).html).toContain('name="photos"')
  })

  test('can be taken back, and the whole county shown again', async () => {
    const point = valueOf((await click(size / 2, size / 2)).html, 'point')
    const unpinned = await say({ step: 'where', go: 'unpin', point })
    expect(valueOf(unpinned.html, 'point')).toBe('')
    const whole = await say({ step: 'where', go: 'whole', point, divisionCode: '990101001001' })
    expect(whole.html).toContain('src="/map/all.svg"')
    expect(valueOf(whole.html, 'point')).toBe(point)
  })

  test('is sealed but for its community', async () => {
    const places = { near: '老粮站对面', point: '124.20312,30.05117', divisionCode: '990101001001' }
    expect((await say({ go: 'send', ...places })).status).toBe(303)
    const request = (await submitted()).at(-1)
    expect(request?.divisionCode).toBe('990101001001')
    expect(Object.keys(request?.content.fields ?? {})).toEqual(expect.arrayContaining(['near', 'point']))
    expect(JSON.stringify(request)).not.toMatch(/粮站|124\.2/)
  })
})

describe('who', () => {
  test('speaks for somebody says what they are to them, and both are kept apart', async () => {
    const missing = await say({ go: 'send', behalf: 'other', behalfName: '张奶奶' })
    expect(missing.status).toBe(422)
    expect(missing.html).toContain('href="#relation"')
    expect(missing.html).toContain('value="张奶奶"')
    expect((await say({ go: 'send', behalf: 'other', behalfName: '张奶奶', relation: '邻居' })).status).toBe(303)
    const request = (await submitted()).at(-1)
    expect(request).toMatchObject({ identity: 'anonymous', behalf: { fields: { relation: {}, name: {} } } })
    expect(request).not.toHaveProperty('contact')
  })

  test('is signed in need not type the number, is verified by it alone, and finds the matter in the account', async () => {
    const cookie = await portal.signIn('13800001111')
    const check = await say({ step: 'contact', identity: 'verified', name: '李先生' }, cookie)
    expect(check.html).toContain('138****1111')
    expect(check.html).not.toContain('13800001111')
    const sent = await say({ go: 'send', identity: 'verified', name: '李先生', phone: '13999999999' }, cookie)
    expect(sent.status).toBe(303)
    await portal.network.settle()
    expect((await submitted()).at(-1)).toMatchObject({
      identity: 'verified',
      contact: { fields: { name: {}, phone: {} } },
    })
    expect((await portal.get('/mine', cookie)).html).toContain('data-testid="matters"')
  })

  test('wants to be verified and is not signed in is taken in with what was typed, and asked afterwards', async () => {
    const sent = await say({ go: 'send', identity: 'verified', name: '李先生', phone: '13800002222' })
    expect(sent.status).toBe(303)
    expect((await submitted()).at(-1)).toMatchObject({ identity: 'unverified' })
    const none = await say({ go: 'send', identity: 'verified' })
    expect(none.status).toBe(422)
    expect(none.html).toContain('href="#name"')
  })
})

describe('words that ask for something else', () => {
  test('offer other doors above the form and lose nothing', async () => {
    const { html } = await say({ step: 'home', narrative: '我上次反映的路灯办到哪一步了' })
    expect(html).toContain('data-testid="doors"')
    expect(html).toContain('href="/mine"')
    expect(html).toContain('我上次反映的路灯办到哪一步了</textarea>')
    expect((await say({ step: 'home', narrative: '路灯坏了' })).html).not.toContain('data-testid="doors"')
  })
})

describe('words that speak of danger', () => {
  const danger = '煤气味很大，楼里有人晕倒了！'
  test.each(['home', 'what', 'where', 'photos', 'who', 'check'])(
    'are told whom to call on the page after %s, above the form, and nothing is lost',
    async (step) => {
      const { html } = await say({ step, narrative: danger, ...(step === 'check' ? { go: 'back' } : {}) })
      for (const number of ['110', '119', '120', '12345']) expect(html).toContain(`href="tel:${number}"`)
      expect(html.indexOf('data-testid="danger"')).toBeLessThan(html.indexOf('id="tell-form"'))
      expect(html).toContain(danger)
    },
  )

  test('are those of the catalogue’s emergencies as well', async () => {
    const html = async (narrative: string): Promise<string> => (await say({ step: 'what', narrative })).html
    expect(await html('电梯困人，按铃没有人应')).toContain('data-testid="danger"')
    expect(await html('楼道灯坏了两个星期')).not.toContain('data-testid="danger"')
  })

  test('stay in sight when something on the page is wrong', async () => {
    const { status, html } = await say({ step: 'who', narrative: danger, identity: '' })
    expect(status).toBe(422)
    expect(html).toContain('data-testid="danger"')
  })
})

describe('bad input', () => {
  test.each([
    ['near', '长'.repeat(101), 'where'],
    ['near', 'a\u0000b', 'where'],
    ['divisionCode', "1' or '1'='1", 'where'],
    ['point', '村口', 'where'],
    ['point', '999,10', 'where'],
    ['relation', '长'.repeat(21), 'contact'],
    ['behalfName', '<script>alert(1)</script>'.repeat(2), 'contact'],
    ['behalfPhone', '138-abc', 'contact'],
    ['minutesSpent', '-1', 'check'],
    ['minutesSpent', '很久', 'check'],
    ['minutesSpent', '1e9', 'check'],
  ])('in %s (%s) is refused on its own screen, naming the field, and nothing is lost', async (field, value, step) => {
    const sent = { behalf: 'other', relation: '邻居', narrative: '井盖丢了', [field]: value }
    const { status, html } = await say({ ...sent, go: 'send' })
    expect(status).toBe(422)
    expect(html).toContain(`name="step" value="${step}"`)
    expect(html).toContain(`href="#${field}"`)
    expect(html).toContain('井盖丢了')
    expect(html).not.toContain('<script>alert')
  })

  test.each(['view', 'map276.x', 'map276.y', 'map560.x', 'go', 'step', 'behalf', 'channelWished'])(
    'in %s, which nobody types, breaks nothing',
    async (field) => {
      for (const value of ['../../etc/passwd', '-1', '99999', '\u0000', '<b>'])
        expect((await say({ step: 'where', [field]: value })).status).toBeLessThan(500)
    },
  )

  test.each(['/map/../x.svg', '/map/990101001001', '/map/1.svg', '/map/all.png'])('%s is no map', async (path) => {
    expect((await portal.get(path)).status).toBe(404)
  })
})
