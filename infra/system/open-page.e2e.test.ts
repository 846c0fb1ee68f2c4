import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, person, send, signedIn } from './browser.ts'
import { startOwnSystem, type OwnSystem } from './own-system.ts'

let system: OwnSystem
let browser: Browser
let citizen: Page
let handler: Page
let caseAddress: string

beforeAll(async () => {
  system = await startOwnSystem()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await system.close()
})

const ADDED = '门口还有一根线垂着'

/** Draws a JPEG of noise, which nothing makes small: larger than may be sent. */
const HUGE_PHOTO = `(async () => {
  const canvas = new OffscreenCanvas(4200, 3200)
  const noise = new Uint32Array(4200 * 3200).map(() => Math.random() * 0xffffff + 0xff000000)
  canvas.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(noise.buffer), 4200, 3200), 0, 0)
  const photo = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })
  return await new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result)
    reader.readAsDataURL(photo)
  })
})()`

test.each([true, false])(
  'the browser’s own way back leads through the steps with what was typed (scripts: %s)',
  async (hasScripts) => {
    const { page, context } = await person(browser, { width: 360, hasScripts })
    const next = (): Promise<void> => send(page, 'main button[value=next]')
    await page.goto(system.url('portal'))
    await page.fill('textarea[name=narrative]', '幸福小区东门的路灯坏了两个星期。')
    await next()
    await page.check('input[value=help]')
    await next()
    await page.fill('input[name=address]', '幸福小区东门')
    await next()
    await page.goBack()
    expect(await page.inputValue('input[name=address]')).toBe('幸福小区东门')
    await page.goBack()
    expect(await page.isChecked('input[value=help]')).toBe(true)
    await page.goBack()
    expect(await page.inputValue('textarea[name=narrative]')).toBe('幸福小区东门的路灯坏了两个星期。')
    await page.goForward()
    await page.goForward()
    await next()
    expect(await page.innerText('h1, legend')).toContain('照片')
    await context.close()
  },
)

test('a photo too large to send is made smaller, and a form sent meanwhile waits for it', async () => {
  ;({ page: citizen } = await person(browser, { width: 360 }))
  await citizen.goto(system.url('portal'))
  const drawn = await citizen.evaluate<string>(HUGE_PHOTO)
  const buffer = Buffer.from(drawn.split(',')[1] ?? '', 'base64')
  expect(buffer.length).toBeGreaterThan(10 * 1024 * 1024)
  await citizen.fill('textarea[name=narrative]', '幸福小区东门的路灯坏了，电线掉下来在冒火花。')
  await send(citizen, 'button:has-text("接着往下填")')
  await citizen.check('input[value=help]')
  for (let step = 0; step < 2; step += 1) await send(citizen, 'button:has-text("下一步")')
  await citizen.setInputFiles('input[type=file]', { name: 'big.jpg', mimeType: 'image/jpeg', buffer })
  await send(citizen, 'button:has-text("下一步")')
  await citizen.check('input[value=anonymous]')
  await send(citizen, 'button:has-text("下一步")')
  expect(await citizen.innerText('main')).toContain('big.jpg')
  await send(citizen, 'button:has-text("确认提交")')
  expect(await citizen.getByTestId('danger').innerText()).toContain('先打电话')
  expect(await citizen.getByTestId('only-key').innerText()).toContain('没法替您找回')
})

test('where it goes, and what can be said against that, come to the open page by themselves', async () => {
  const number = (await citizen.getByTestId('receipt-number').innerText()).trim()
  await citizen.click('a:has-text("看办理进度")')
  await citizen.fill('textarea[name=addition]', ADDED)
  const dispatcher = await signedIn(browser, system.url('console'), '周敏')
  await dispatcher.getByText(number).first().click({ timeout: 15_000 })
  await dispatcher.getByTestId('suggestion').waitFor({ timeout: 15_000 })
  caseAddress = dispatcher.url()
  await dispatcher.getByTestId('dispatch').click()
  await citizen.getByText('对派单有异议').waitFor({ timeout: 15_000 })
  handler = await signedIn(browser, system.url('console'), '陈刚')
  await handler.goto(caseAddress)
  await handler.getByTestId('sign').click()
  await citizen.getByTestId('signed-note').waitFor({ timeout: 15_000 })
  expect(await citizen.getByTestId('object').innerText()).toBe('请人复核派得对不对')
})

test('"not solved" says where it goes back to and until when, asks for no rating, and loses no words of another form', async () => {
  await handler.getByLabel('答复（诉求人看到的就是这段话）').fill('线已经收好，路灯修好了。')
  await handler.getByTestId('preview').click()
  await handler.getByTestId('reply').click()
  await citizen.getByTestId('confirm').waitFor({ timeout: 15_000 })
  await citizen.check('input[value=not]')
  await send(citizen, 'button:has-text("告诉他们")')
  const again = citizen.getByTestId('again')
  await again.waitFor({ timeout: 15_000 })
  expect(['正在退回重新办理', '办理中']).toContain((await citizen.getByTestId('status').innerText()).trim())
  expect(await citizen.locator('input[name=score]').count()).toBe(0)
  await again.getByText('最迟答复时间').waitFor({ timeout: 15_000 })
  expect(await again.innerText()).toContain('已经退回青禾县城市管理局重新办理')
  expect(await citizen.inputValue('textarea[name=addition]')).toBe(ADDED)
  expect(await citizen.evaluate('Object.keys(sessionStorage)')).toEqual([])
})
