import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../test/test-portal.ts'
import { formOf, toldStory } from '../test/told-story.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
  await portal.issueKeys(10)
})
afterAll(() => portal.close())

const CALL = 'data-testid="danger"'
const SENT = '现在还有危险，不要等，马上打'

describe('"call first"', () => {
  test('stands on the home page, a touch calls', async () => {
    const { html } = await portal.get('/')
    expect(html).toContain('有危险先打')
    for (const number of ['110', '119', '120']) expect(html).toContain(`href="tel:${number}"`)
  })

  test('begins receipt and matter of a story of danger, and says nothing of it in any address', async () => {
    const told = await toldStory(portal, { narrative: '电线掉下来了，在冒火花，过路的人被电着了' })
    for (const address of [`/receipts/${told.number}`, told.address]) {
      const { html } = await portal.get(address, told.cookie)
      expect(html.indexOf(CALL)).toBeGreaterThan(0)
      expect(html.indexOf(CALL)).toBeLessThan(html.indexOf('<h1>'))
      expect(html).toContain(SENT)
      expect(html).toContain('href="tel:120"')
      expect(html).toContain('有危险的事排在最前面，先派。最迟 ')
    }
  })

  test('is not said of everyday matters, nor once this device forgot', async () => {
    const everyday = await toldStory(portal)
    const { html } = await portal.get(everyday.address, everyday.cookie)
    expect(html).not.toContain(CALL)
    expect(html).not.toContain('排在最前面')
    const told = await toldStory(portal, { narrative: '三楼着火了' })
    const { cookie } = await portal.post('/mine/leave', formOf(), told.cookie)
    expect(cookie).not.toMatch(/yw_told=YW/)
  })
})

describe('the receipt of whoever left no name', () => {
  test('says that it is the only key, and why nobody can find it', async () => {
    const nameless = await toldStory(portal)
    const { html } = await portal.get(`/receipts/${nameless.number}`, nameless.cookie)
    expect(html).toContain('这是唯一的钥匙')
    expect(html).toContain('窗口和 12345 都没法替您找回')
    // a moment after sending too, when nothing of it is known here yet
    const story = { step: 'check', go: 'send', kind: 'help', narrative: '楼道灯坏了', identity: 'anonymous' }
    const sent = await portal.post('/tell', formOf(story))
    expect((await portal.get(sent.location ?? '', sent.cookie)).html).toContain('这是唯一的钥匙')
    const named = await toldStory(portal, { identity: 'unverified', name: '王女士', phone: '13800138000' })
    const other = await portal.get(`/receipts/${named.number}`, named.cookie)
    expect(other.html).not.toContain('唯一的钥匙')
    expect(other.html).toContain('报电话号码，能帮您找到')
  })
})
