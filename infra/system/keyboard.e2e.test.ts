import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, person } from './browser.ts'
import { keyboardOf, type Keyboard } from './keyboard.ts'
import { startOwnSystem, type OwnSystem } from './own-system.ts'

const STORY = '桥东街道幸福小区东门的路灯坏了两个星期，晚上老人出门看不见台阶。'

let system: OwnSystem
let browser: Browser
let citizen: Page
let receipt: string

beforeAll(async () => {
  system = await startOwnSystem({ demo: 'full' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await system.close()
})

/** Past the header, by the link that is there for it. */
async function skip(keys: Keyboard): Promise<void> {
  await keys.press('Tab')
  expect((await keys.stop()).name).toContain('跳到')
  await keys.press('Enter')
}

/** A worker signed in by keyboard, in front of what they see first. */
async function worker(app: 'console' | 'dashboard', name: string): Promise<{ page: Page; keys: Keyboard }> {
  const { page } = await person(browser)
  const keys = keyboardOf(page)
  await page.goto(system.url(app))
  await page.getByTestId('sign-in').waitFor()
  await keys.tabTo(/登录/)
  await keys.press('Enter')
  await page.getByRole('button', { name }).waitFor()
  await keys.tabTo(new RegExp(name))
  await keys.press('Enter')
  await page.waitForURL(`${system.url(app)}/**`)
  return { page, keys }
}

/** Finds the matter by its number, without leaving the keys. */
async function openMatter(page: Page, keys: Keyboard): Promise<void> {
  await page.locator('a[href^="/cases/"]').first().waitFor()
  await keys.press('/')
  await expect.poll(async () => (await keys.stop()).name).toContain('编号')
  await keys.type(receipt)
  await keys.press('Enter')
  await page.getByTestId('timeline').waitFor()
  await keys.expectHeld('opening a matter')
}

/** Nobody touches a mouse here: every step is a key, every stop can be seen, and no action leaves the keyboard nowhere. */
describe('by keyboard alone', () => {
  test('a citizen tells what happened and gets a receipt', async () => {
    const { page } = await person(browser, { width: 390 })
    citizen = page
    const keys = keyboardOf(page)
    const next = async (step: number): Promise<void> => {
      await page.getByText(`第 ${step} 步`).waitFor()
      await skip(keys)
    }
    await page.goto(system.url('portal'))
    await skip(keys)
    await keys.tabTo(/您遇到了什么事/)
    await keys.type(STORY)
    await keys.tabTo(/接着往下填/)
    await keys.press('Enter')
    await next(1)
    await keys.tabTo(/下一步/)
    await keys.press('Enter')
    await page.locator('#errors').waitFor()
    expect((await keys.stop()).name).toContain('需要改')
    await keys.tabTo(/求助/)
    await keys.press('Space')
    await keys.tabTo(/下一步/)
    await keys.press('Enter')
    await next(2)
    await keys.tabTo(/^地点/)
    await keys.type('幸福小区东门')
    await keys.press('Enter')
    await next(3)
    await keys.tabTo(/选照片/)
    await keys.tabTo(/下一步/)
    await keys.press('Enter')
    await next(4)
    await keys.tabTo(/我自己的/)
    await keys.press('Space')
    await keys.tabTo(/留下联系方式/)
    await keys.press('ArrowUp')
    await keys.press('ArrowDown')
    expect((await keys.stop()).name).toContain('留下联系方式')
    await keys.tabTo(/下一步/)
    await keys.press('Enter')
    await next(5)
    await keys.tabTo(/怎么称呼您/)
    await keys.type('王女士')
    await keys.tabTo(/电话/)
    await keys.type('13800138000')
    await keys.press('Enter')
    await next(6)
    await keys.tabTo(/确认提交/)
    await keys.press('Enter')
    receipt = (await page.getByTestId('receipt-number').innerText()).trim()
    await skip(keys)
    await keys.tabTo(/看办理进度/)
    await keys.press('Enter')
    await page.getByTestId('timeline').waitFor()
  })

  test('a dispatcher gives it to a unit', async () => {
    const { page, keys } = await worker('console', '周敏')
    await openMatter(page, keys)
    await page.getByTestId('dispatch').waitFor()
    await keys.tabTo(/^派/)
    await keys.press('Enter')
    await expect.poll(() => page.getByTestId('timeline').innerText(), { timeout: 15_000 }).toContain('已派给')
    await keys.expectHeld('dispatching')
  })

  test('a handler signs for it, writes a note, looks at the reply and sends it', async () => {
    const { page, keys } = await worker('console', '陈刚')
    await openMatter(page, keys)
    await keys.tabTo(/^签收/)
    await keys.press('Enter')
    await expect.poll(() => page.getByTestId('timeline').innerText(), { timeout: 15_000 }).toContain('已签收')
    await keys.expectHeld('signing')
    await keys.tabTo(/写内部备注/)
    await keys.press('Enter')
    await keys.tabTo(/备注/)
    await keys.type('镇流器要换，库房有货。')
    await keys.tabTo(/记下|保存/)
    await keys.press('Enter')
    await expect.poll(() => page.getByTestId('timeline').innerText(), { timeout: 15_000 }).toContain('写了一条内部备注')
    await keys.expectHeld('writing a note')
    await page.reload()
    await page.getByTestId('timeline').waitFor()
    await keys.tabTo(/^答复（/)
    await keys.type('镇流器坏了，今天下午已经换好，现在亮了。')
    await keys.tabTo(/先看诉求人会看到什么/)
    await keys.press('Enter')
    await page.getByTestId('reply-preview').waitFor()
    await keys.expectHeld('looking at the reply')
    expect((await keys.stop()).name).toContain('发出答复')
    await keys.press('Enter')
    await expect.poll(() => page.getByTestId('timeline').innerText(), { timeout: 15_000 }).toContain('第 1 次答复')
    await keys.expectHeld('replying')
  })

  test('the citizen says it is solved', async () => {
    const keys = keyboardOf(citizen)
    await expect
      .poll(
        async () => {
          await citizen.reload()
          return await citizen.textContent('main')
        },
        { timeout: 20_000, interval: 500 },
      )
      .toContain('换好')
    await skip(keys)
    await keys.tabTo(/解决了/)
    await keys.press('Space')
    await keys.tabTo(/告诉他们/)
    await keys.press('Enter')
    await expect.poll(() => citizen.textContent('main'), { timeout: 15_000 }).toContain('解决了')
  })

  test('a leader opens a late matter with a reason, and Esc leads back', async () => {
    const { page, keys } = await worker('dashboard', '赵立')
    await page.getByTestId('today').waitFor()
    await keys.tabTo(/哪里出了问题/)
    await keys.press('Enter')
    await page.getByTestId('causes').waitFor()
    await keys.expectHeld('going to another page')
    await keys.tabTo(/^超期的事/)
    const opener = await keys.stop()
    await keys.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await keys.expectHeld('opening the list')
    await keys.tabTo(/看这件事的全程|YW/)
    await keys.press('Enter')
    await keys.expectHeld('choosing a matter')
    await keys.tabTo(/说明/)
    await keys.type('超期太久，看卡在哪里')
    await keys.tabTo(/留下记录并查看/)
    await keys.press('Enter')
    await page.getByTestId('way').waitFor()
    await keys.expectHeld('opening the matter')
    await keys.press('Escape')
    await page.getByTestId('late-matters').waitFor()
    await keys.expectHeld('going back to the list')
    await keys.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
    await expect.poll(async () => (await keys.stop()).name).toBe(opener.name)
  })
})
