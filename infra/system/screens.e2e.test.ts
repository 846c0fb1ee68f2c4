import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEnvironment } from '../env.ts'
import { openBrowser, person } from './browser.ts'
import { throughPhoneCode } from './citizen.ts'
import { sheetMaker, shoot, type Shot } from './gallery.ts'
import { startOwnSystem, type OwnSystem } from './own-system.ts'
import { receiptOf } from './receipts.ts'
import { HELD_SCREENS, OPEN_SCREENS, WIDTHS, WORK_SCREENS, type WorkScreen } from './screen-list.ts'
import { faultsOf, lookAtWidths, openScreens, settled } from './screen-look.ts'

const HEIGHT = 900
/** The console asks after its lines every three seconds. */
const NOTICED_MS = 3_500
/** Anything but the live streams, which never end. */
const QUESTIONS = /\/trpc\//

let system: OwnSystem
let browser: Browser
let keepSheet: ReturnType<typeof sheetMaker>
let screens: ReturnType<typeof openScreens>

beforeAll(async () => {
  system = await startOwnSystem({ demo: 'full' })
  browser = await openBrowser()
  screens = openScreens(browser, system)
  const { picturesFolder } = readEnvironment()
  keepSheet = sheetMaker(browser, picturesFolder && `${picturesFolder}/screens`)
}, 300_000)
afterAll(async () => {
  await browser.close()
  await system.close()
})

/** The screen as it is, in English, when the server fails and without a line, on a small screen. */
async function look(page: Page, screen: WorkScreen, shots: Shot[]): Promise<string[]> {
  const faults: string[] = []
  const note = async (label: string): Promise<void> => {
    shots.push(await shoot(page, label))
    faults.push(...(await faultsOf(page)).map((fault) => `${label} ${page.viewportSize()?.width}: ${fault}`))
  }
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT })
    await screens.open(page, screen)
    await note('as it is')
  }
  await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT })
  const context: BrowserContext = page.context()
  await context.setOffline(true)
  await page.waitForTimeout(NOTICED_MS)
  await note('without a line')
  await context.setOffline(false)
  await page.route(QUESTIONS, (route) => (route.request().url().includes('session') ? route.continue() : route.abort()))
  await page.goto(`${system.url(screen.app)}${screen.path}`)
  await page.waitForTimeout(NOTICED_MS)
  // nobody may be left before grey lines for ever
  await settled(page)
  await note('when the server fails')
  await page.unroute(QUESTIONS)
  return faults
}

/** As it is; then also in English; then both in large print. */
const MANNERS = [
  { label: 'as it is', cookie: undefined },
  { label: 'in English', cookie: { name: 'yw_lang', value: 'en' } },
  { label: 'for old eyes', cookie: { name: 'yw_elder', value: '1' } },
] as const

describe('every screen, at three widths and in its bad moments', () => {
  test.each(WORK_SCREENS)('$name', async (screen) => {
    const shots: Shot[] = []
    const faults = await look(await screens.pageOf(screen), screen, shots)
    await keepSheet(screen.name, shots)
    expect(faults).toEqual([])
  })

  test.each(HELD_SCREENS)('$name', async ({ name, matter, follow }) => {
    const { page, context } = await person(browser, {})
    const { address } = receiptOf(system, matter)
    const shots: Shot[] = []
    const faults: string[] = []
    for (const { label, cookie } of MANNERS) {
      if (cookie !== undefined) await context.addCookies([{ ...cookie, url: system.url('portal') }])
      await page.goto(address)
      if (follow !== undefined) await page.locator(follow).first().click()
      await page.locator('h1').waitFor()
      const keep = (seen: readonly Shot[]): Promise<void> => Promise.resolve(void shots.push(...seen))
      faults.push(...(await lookAtWidths(page, label, keep)).map((fault) => `${label} ${fault}`))
    }
    await context.close()
    await keepSheet(name, shots)
    expect(faults).toEqual([])
  })

  test.each(OPEN_SCREENS)('$name', async ({ name, path }) => {
    const { page, context } = await person(browser, { hasScripts: true })
    const shots: Shot[] = []
    const faults: string[] = []
    for (const [label, cookie] of [
      ['as it is', undefined],
      ['for old eyes', { name: 'yw_elder', value: '1' }],
      ['in English', { name: 'yw_lang', value: 'en' }],
    ] as const) {
      await context.clearCookies()
      if (cookie !== undefined) await context.addCookies([{ ...cookie, url: system.url('portal') }])
      for (const width of label === 'as it is' ? WIDTHS : WIDTHS.slice(0, 1)) {
        await page.setViewportSize({ width, height: HEIGHT })
        await page.goto(`${system.url('portal')}${path}`)
        shots.push(await shoot(page, label))
        faults.push(...(await faultsOf(page)).map((fault) => `${label} ${width}: ${fault}`))
      }
    }
    await context.close()
    await keepSheet(name, shots)
    expect(faults).toEqual([])
  })
})

describe('the way in, and the development provider’s own pages', () => {
  test.each(MANNERS)('of the portal, $label', async ({ label, cookie }) => {
    const { page, context } = await person(browser, {})
    if (cookie !== undefined) await context.addCookies([{ ...cookie, url: system.url('portal') }])
    const shots: Shot[] = []
    const faults: string[] = []
    const keep = (seen: readonly Shot[]): Promise<void> => Promise.resolve(void shots.push(...seen))
    for await (const step of throughPhoneCode(page, system.url('portal'), '13900004321')) {
      faults.push(...(await lookAtWidths(page, `${label}: ${step}`, keep)))
      expect(await page.locator('body.large').count()).toBe(cookie?.name === 'yw_elder' ? 1 : 0)
    }
    await context.close()
    await keepSheet(`portal-sign-in-${cookie?.name ?? 'plain'}`, shots)
    expect(faults).toEqual([])
  })

  test.each(['console', 'dashboard'] as const)('of the %s', async (app) => {
    const { page, context } = await person(browser, {})
    const shots: Shot[] = []
    const faults: string[] = []
    const keep = (seen: readonly Shot[]): Promise<void> => Promise.resolve(void shots.push(...seen))
    for (const language of ['zh-CN', 'en']) {
      await page.goto(system.url(app))
      await page.getByTestId('sign-in').waitFor()
      if (language === 'en') await page.getByText('English').click()
      await page.locator(`html[lang=${language}]`).waitFor()
      faults.push(...(await lookAtWidths(page, `sign in, ${language}`, keep)))
      await page.getByTestId('sign-in').click()
      await page.locator('.account').first().waitFor()
      faults.push(...(await lookAtWidths(page, `accounts, ${language}`, keep)))
    }
    await context.close()
    await keepSheet(`${app}-sign-in`, shots)
    expect(faults).toEqual([])
  })
})
