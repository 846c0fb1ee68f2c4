import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEnvironment } from '../env.ts'
import { press, typedOn, whileAway } from './away.ts'
import { openBrowser, person, send } from './browser.ts'
import { signInAndKeep } from './citizen.ts'
import { sheetMaker, shoot, type Shot } from './gallery.ts'
import { overfill } from './overfull/overfill.ts'
import { ENDLESS, OVERFULL } from './overfull/matters.ts'
import { startOwnSystem, type OwnSystem } from './own-system.ts'
import { receiptOf } from './receipts.ts'
import { OPEN_SCREENS, WORK_SCREENS } from './screen-list.ts'
import {
  faultsOf as faultsAsIs,
  leftoverChinese,
  lookAtWidths,
  openScreens,
  serverErrors,
  settled,
} from './screen-look.ts'
import { throughSteps, type Typed } from './told-by-hand.ts'

let system: OwnSystem
let browser: Browser
let screens: ReturnType<typeof openScreens>
let keepSheet: ReturnType<typeof sheetMaker> | undefined

beforeAll(async () => {
  system = await startOwnSystem()
  browser = await openBrowser()
  screens = openScreens(browser, system)
  const { picturesFolder } = readEnvironment()
  if (picturesFolder !== undefined) keepSheet = sheetMaker(browser, `${picturesFolder}/screens`)
})
afterAll(async () => {
  await browser.close()
  await system.close()
})

/** What is wrong with a page at any width; its sheet is kept when pictures are. */
async function faultsOf(page: Page, name: string, label: string): Promise<string[]> {
  const keep = keepSheet
  return await lookAtWidths(page, label, keep && ((shots) => keep(name, shots)))
}

/** A form with its largest field filled to the limit, with nothing a line could be broken at. */
async function writeTooMuch(page: Page): Promise<void> {
  const story = page.locator('main textarea:visible').first()
  if ((await story.count()) === 0) return
  await story.fill('水管W'.repeat(1_600))
  await settled(page)
}

/** Of the catalogue of screens: what shows, and how often it fails on the server. */
function everyScreen(state: 'empty' | 'overfull', label: string): void {
  const reachable = WORK_SCREENS.filter(({ follow }) => state === 'overfull' || follow === undefined)

  test.each(reachable)('$name', async (screen) => {
    const page = await screens.pageOf(screen)
    const failed = serverErrors(page)
    await screens.open(page, screen)
    if (state === 'overfull') await writeTooMuch(page)
    expect(await faultsOf(page, `${screen.name}-${state}`, label)).toEqual([])
    expect(failed).toEqual([])
  })
}

describe('a county that has people and units and not one matter', () => {
  everyScreen('empty', 'nothing yet')

  test.each(OPEN_SCREENS)('$name', async ({ name, path }) => {
    const { page, context } = await person(browser, {})
    await page.goto(`${system.url('portal')}${path}`)
    expect(await faultsOf(page, `${name}-empty`, 'nothing yet')).toEqual([])
    await context.close()
  })
})

/** Walks through a story and looks at each step at every width; one sheet holds them all. */
async function walk(name: string, label: string, typed: Typed): Promise<string[]> {
  const { page, context } = await person(browser, {})
  const shots: Shot[] = []
  const faults: string[] = []
  for await (const step of throughSteps(page, system.url('portal'), typed)) {
    const keep = keepSheet && ((seen: readonly Shot[]) => Promise.resolve(void shots.push(...seen)))
    faults.push(...(await lookAtWidths(page, `${label}: ${step}`, keep)).map((fault) => `${step}: ${fault}`))
  }
  await keepSheet?.(name, shots)
  await context.close()
  return faults
}

test('the first story of all, step by step to the matter’s page', async () => {
  const story = '桥东街道幸福小区东门的路灯坏了两个星期，晚上老人出门看不见台阶，家里还闻到煤气味。'
  const typed = { story, address: '幸福小区东门', name: '王女士', photos: ['路灯.png', '台阶.png'] }
  expect(await walk('portal-tell', 'told', typed)).toEqual([])
})

test('a story in English, with nothing left in Chinese on the way', async () => {
  const { page, context } = await person(browser, { width: 360 })
  await context.addCookies([{ name: 'yw_lang', value: 'en', url: system.url('portal') }])
  const story = 'The lamp at the gate is out, and a wire is sparking.'
  const typed = { story, address: 'East gate', name: 'Ms Wang', relation: 'neighbour', photos: ['lamp.png'] }
  const shots: Shot[] = []
  const faults: string[] = []
  for await (const step of throughSteps(page, system.url('portal'), typed)) {
    shots.push(await shoot(page, step))
    const left = (await typedOn(page)) === undefined ? [] : await leftoverChinese(page)
    faults.push(...[...left, ...(await faultsAsIs(page))].map((fault) => `${step}: ${fault}`))
  }
  await keepSheet?.('portal-tell-english', shots)
  expect(faults).toEqual([])
  await context.close()
})

/** Presses on with nobody there to take it: says what is wrong with what shows, and whether anything was lost. */
async function pressOnAlone(page: Page, step: string): Promise<string[]> {
  const before = await typedOn(page)
  await press(page)
  await page.getByTestId('unreachable').waitFor()
  const lost = JSON.stringify(await typedOn(page)) === JSON.stringify(before) ? [] : [`${step}: something was lost`]
  return [...lost, ...(await faultsAsIs(page)).map((fault) => `${step}: ${fault}`)]
}

test('with the line cut at every step of a story, each says so, loses nothing and goes on', async () => {
  const { page, context } = await person(browser, { width: 360 })
  const typed = { story: '路灯坏了两个星期。', address: '幸福小区东门', name: '王女士', photos: ['路灯.png'] }
  const shots: Shot[] = []
  const faults: string[] = []
  for await (const step of throughSteps(page, system.url('portal'), typed)) {
    if ((await typedOn(page)) === undefined) continue
    await context.setOffline(true)
    faults.push(...(await pressOnAlone(page, step)))
    shots.push(await shoot(page, step))
    await context.setOffline(false)
  }
  expect(shots.length).toBe(7)
  await keepSheet?.('portal-tell-offline', shots)
  expect(faults).toEqual([])
  await context.close()
})

describe('far too much of everything, as long as anything may be', () => {
  beforeAll(async () => {
    await overfill(system)
  })

  everyScreen('overfull', 'far too much')

  test('on a small screen what is known stands right under the words; a case names its community before it is opened', async () => {
    const operator = await screens.pageOf({ app: 'console', who: '李想' })
    await operator.setViewportSize({ width: 360, height: 900 })
    await operator.goto(`${system.url('console')}/hotline`)
    await operator.locator('main textarea').first().fill('车库积水漫过坡道，电动车全部泡坏')
    const known = await operator.locator('form .known').boundingBox({ timeout: 15_000 })
    const place = await operator.getByLabel('村、社区').boundingBox()
    expect(known?.y).toBeLessThan(place?.y ?? 0)
    const dispatcher = await screens.pageOf({ app: 'console', who: '周敏' })
    await dispatcher.goto(`${system.url('console')}/work`)
    // names of places come after the list
    await expect.poll(() => dispatcher.getByTestId('cases').innerText()).toContain('槐荫社区')
    await dispatcher.locator('a[href^="/cases/"]').first().click()
    await expect.poll(() => dispatcher.getByTestId('case-place').innerText()).toBe('槐荫社区')
  })

  test('a story as long as may be told, step by step', async () => {
    const photos = Array.from({ length: 9 }, (_, index) => `${'IMG_'.repeat(30)}${index}.png`)
    const typed = { story: 'W水'.repeat(2_500), address: 'W'.repeat(200), name: 'N'.repeat(40), photos }
    expect(await walk('portal-tell-overfull', 'far too much', typed)).toEqual([])
  })

  test('an account with forty matters, and what anybody learns from a number alone', async () => {
    const { page, context } = await person(browser, {})
    const kept = OVERFULL.filter(({ channel }) => channel === 'portal').slice(0, 40)
    const addresses = kept.map(({ id }) => receiptOf(system, id).address)
    await signInAndKeep(page, system.url('portal'), addresses)
    await page.goto(`${system.url('portal')}/mine`)
    expect(await page.getByTestId('matters').locator('li').count()).toBe(kept.length)
    expect(await faultsOf(page, 'portal-mine-overfull', 'far too much')).toEqual([])
    await context.clearCookies()
    await page.goto(`${system.url('portal')}/find`)
    await page.fill('input[name=number]', 'W'.repeat(2_000))
    await send(page, 'main button')
    await page.locator('#errors').waitFor()
    expect(await faultsOf(page, 'portal-find-refused', 'refused')).toEqual([])
    await page.fill('input[name=number]', receiptOf(system, 'overfull-at-work-0').number)
    await send(page, 'main button')
    expect(await page.getByTestId('found').innerText()).toContain('过了最迟答复时间')
    const longest = 'SELECT receipt_number FROM casework_cases ORDER BY length(unit_name) DESC NULLS LAST LIMIT 1'
    const { rows } = await system.pool('console').query<{ receipt_number: string }>(longest)
    await page.fill('input[name=number]', rows[0]?.receipt_number ?? '')
    await send(page, 'main button')
    await page.getByTestId('unit').waitFor()
    expect(await faultsOf(page, 'portal-find-overfull', 'far too much')).toEqual([])
    await context.close()
  })

  test('a matter of sixty lines and eighteen photos, as the person sees it and at the desk', async () => {
    const { page } = await person(browser, {})
    const { number, address } = receiptOf(system, ENDLESS.id)
    await page.goto(address)
    await page.getByTestId('timeline').waitFor()
    expect(await faultsOf(page, 'portal-matter-overfull', 'far too much')).toEqual([])
    await page.goto(`${system.url('portal')}/matters/${number}?own=1`)
    expect(await lookAtWidths(page, 'own words', undefined)).toEqual([])
    const handler = await screens.pageOf({ app: 'console', who: '陈刚' })
    await handler.goto(`${system.url('console')}/work?tab=back`)
    await handler.getByText(number).first().click()
    await settled(handler)
    expect(await faultsOf(handler, 'console-case-endless', 'far too much')).toEqual([])
  })
})

test('with a server away on the way and a database at its end, a story is not lost either', async () => {
  const { page, context } = await person(browser, { width: 360 })
  const typed = { story: '楼道的灯坏了，老人看不见台阶。', address: '幸福小区', name: '王女士', photos: ['灯.png'] }
  const shots: Shot[] = []
  const faults: string[] = []
  for await (const step of throughSteps(page, system.url('portal'), typed)) {
    if (step === 'who')
      await whileAway(system, 'portal', async () => {
        faults.push(...(await pressOnAlone(page, 'server away')))
        shots.push(await shoot(page, 'server away'))
      })
    if (step !== 'check') continue
    await whileAway(system, 'postgres', async () => {
      await press(page)
      await page.locator('textarea#typed').waitFor()
      expect(await page.inputValue('textarea#typed')).toBe(typed.story)
      faults.push(...(await faultsAsIs(page)))
      shots.push(await shoot(page, 'database away'))
    })
    await send(page, 'main form button')
    await page.getByTestId('receipt-number').waitFor()
    break
  }
  shots.push(await shoot(page, 'sent again'))
  await keepSheet?.('portal-tell-server-away', shots)
  expect(faults).toEqual([])
  await context.close()
})
