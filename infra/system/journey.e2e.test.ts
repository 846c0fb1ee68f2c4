import { setTimeout as delay } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEnvironment } from '../env.ts'
import { accessibilityFaults, openBrowser, person, photographer, signedIn } from './browser.ts'
import { startOwnSystem, type OwnSystem } from './own-system.ts'

const STORY = '桥东街道幸福小区东门的路灯坏了两个星期，晚上老人出门看不见台阶。我的电话13800138000，请尽快来修。'
const NAME = '王女士'
const PHONE = '13800138000'
const OBJECTION = '上次是供电公司来修的，不归城管。'
const REVIEW = '按派单目录，路灯归城市管理局维护。'

let system: OwnSystem
let browser: Browser
let citizen: Page
let receipt: string
let caseAddress: string

const picture = photographer(readEnvironment().picturesFolder)

beforeAll(async () => {
  system = await startOwnSystem()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await system.close()
})

/** The matter's page as the citizen has it open, until it says something. */
async function citizenSees(text: string, where = 'main'): Promise<void> {
  await expect
    .poll(
      async () => {
        await citizen.reload()
        return await citizen.textContent(where)
      },
      { timeout: 20_000, interval: 500 },
    )
    .toContain(text)
}

async function openCase(page: Page): Promise<void> {
  await page.goto(caseAddress)
  await page.getByTestId('case-number').waitFor()
}

/** Writes the reply, looks at what the person will see, and sends it. */
async function reply(handler: Page, text: string): Promise<void> {
  await handler.getByLabel('答复（诉求人看到的就是这段话）').fill(text)
  await handler.getByTestId('preview').click()
  await expect.poll(() => handler.getByTestId('reply-preview').textContent()).toContain(text)
  await handler.getByTestId('reply').click()
}

/** One matter through the whole platform; the tests build on each other as the days of a matter do. */
describe('one matter, end to end', () => {
  test('a citizen submits without JavaScript and has a receipt', async () => {
    const { page } = await person(browser, { width: 390, hasScripts: false })
    citizen = page
    await page.goto(system.url('portal'))
    await picture(page, '01-portal-home')
    await page.fill('textarea[name=narrative]', STORY)
    await page.click('button:has-text("接着往下填")')
    await page.check('input[value=help]')
    await page.click('button:has-text("下一步")')
    await page.fill('input[name=address]', '幸福小区东门')
    await page.click('button:has-text("下一步")')
    await page.click('button:has-text("下一步")')
    await page.check('input[value=unverified]')
    await page.click('button:has-text("下一步")')
    await page.fill('input[name=name]', NAME)
    await page.fill('input[name=phone]', PHONE)
    await picture(page, '02-portal-contact')
    await page.click('button:has-text("下一步")')
    await picture(page, '03-portal-check')
    await page.click('button:has-text("确认提交")')
    receipt = (await page.getByTestId('receipt-number').innerText()).trim()
    expect(receipt).toMatch(/^YW\d{6}-\w{4}-\w{4}-\w$/)
    expect(await page.locator('svg').count()).toBe(1)
    await picture(page, '04-portal-receipt')
    await page.click('a:has-text("看办理进度")')
  })

  test('a policy opens the case at once; a dispatcher sends it to the suggested unit', async () => {
    const dispatcher = await signedIn(browser, system.url('console'), '周敏')
    await dispatcher.getByText(receipt).first().waitFor({ timeout: 15_000 })
    await picture(dispatcher, '05-console-work')
    await dispatcher.getByText(receipt).first().click()
    await dispatcher.getByTestId('case-number').waitFor()
    caseAddress = dispatcher.url()
    await dispatcher.getByTestId('suggestion').waitFor({ timeout: 15_000 })
    expect(await dispatcher.getByTestId('suggestion').innerText()).toContain('路灯')
    const words = await dispatcher.getByTestId('redacted').innerText()
    expect(words).toContain('路灯')
    expect(words).not.toContain(PHONE)
    await picture(dispatcher, '06-console-dispatch')
    await dispatcher.getByTestId('dispatch').click()
    await expect.poll(() => dispatcher.textContent('main, #main'), { timeout: 10_000 }).toContain('城市管理局')
    await citizenSees('城市管理局')
    expect(await citizen.getByTestId('deadline').innerText()).toContain('为什么是这天')
  })

  test('the citizen objects to where it went, without scripts; another post reviews it, and the answer stands on the page', async () => {
    await citizen.getByTestId('object').click()
    await citizen.fill('textarea[name=objection]', OBJECTION)
    await citizen.getByTestId('objection-send').click()
    expect(await citizen.getByTestId('dispatch').innerText()).toContain('等另一个岗位的人复核')
    const reviewer = await signedIn(browser, system.url('console'), '沈洁')
    await reviewer.goto(`${system.url('console')}/objections`)
    await reviewer.getByRole('button', { name: /打开原话/ }).click()
    await reviewer.getByText(OBJECTION).waitFor({ timeout: 15_000 })
    await reviewer.getByLabel('维持原来的派单').check()
    await reviewer.getByLabel('给诉求人的理由').fill(REVIEW)
    expect(await accessibilityFaults(reviewer)).toEqual([])
    await reviewer.getByTestId('answer-question').click()
    await citizenSees('结论：维持原来的派单', '[data-testid=dispatch]')
    expect(await citizen.getByTestId('dispatch').innerText()).toContain(REVIEW)
  })

  test('the handler signs, opens the contact for a purpose, and the citizen sees who looked', async () => {
    const handler = await signedIn(browser, system.url('console'), '陈刚')
    await openCase(handler)
    await handler.getByTestId('sign').click()
    await handler.getByTestId('open-words').click()
    await handler.getByTestId('opened').waitFor({ timeout: 10_000 })
    expect(await handler.getByTestId('opened').innerText()).toContain(PHONE)
    await picture(handler, '07-console-opened')
    await citizenSees('陈刚', '[data-testid=openings]')
    expect(await citizen.getByTestId('openings').innerText()).toContain('电话')
    await reply(handler, '您好，路灯的镇流器坏了，今天下午已经更换，现在亮了。')
    await citizenSees('今天下午已经更换')
    await picture(citizen, '08-portal-replied')
  })

  test('"not solved" sends it back to the handler; "solved" ends it; a rating is voluntary', async () => {
    await citizen.check('input[value=not]')
    await citizen.click('button:has-text("告诉他们")')
    const handler = await signedIn(browser, system.url('console'), '陈刚')
    await expect
      .poll(
        async () => {
          await openCase(handler)
          return await handler.getByTestId('timeline').innerText()
        },
        { timeout: 20_000, interval: 500 },
      )
      .toContain('没有解决')
    await reply(handler, '又去看了，线路接头松了，已经重新接好，请您再看看。')
    await citizenSees('重新接好')
    await citizen.check('input[value=solved]')
    await citizen.click('button:has-text("告诉他们")')
    await citizenSees('已办结')
    await citizen.check('input[value="4"]')
    await citizen.click('button:has-text("提交评价")')
    await citizenSees('您的评价：满意')
    await openCase(handler)
    expect(await handler.textContent('main, #main')).not.toContain('满意')
  })

  test('the citizen checks in the browser that nothing was altered', async () => {
    const { context, page } = await person(browser, { width: 390 })
    await context.addCookies(await citizen.context().cookies())
    await page.goto(citizen.url())
    await expect
      .poll(
        async () => {
          await page.getByRole('button', { name: '现在核对' }).click()
          await delay(300)
          return await page.getByTestId('proof-result').innerText()
        },
        { timeout: 20_000, interval: 500 },
      )
      .toMatch(/^(✓ .*：没有被改过.*\s*)+$/)
    await picture(page, '09-portal-proof')
    expect(await accessibilityFaults(page)).toEqual([])
  })

  test('a clerk takes a matter in while the line is cut; it arrives when the line returns', async () => {
    const clerk = await signedIn(browser, system.url('console'), '王芳')
    await clerk.goto(`${system.url('console')}/window`)
    await clerk.getByLabel('当事人说的事').waitFor()
    process.kill(system.context.nats?.pid ?? 0, 'SIGSTOP')
    await clerk.getByLabel('当事人说的事').fill('村口水渠堵了，下雨就漫到路上，三轮车过不去。')
    await clerk.keyboard.press('Control+Enter')
    const number = (await clerk.getByTestId('receipt-number').innerText()).trim()
    expect(number).toMatch(/YW\d{6}/)
    await picture(clerk, '10-console-window-offline')
    await delay(1500)
    process.kill(system.context.nats?.pid ?? 0, 'SIGCONT')
    const dispatcher = await signedIn(browser, system.url('console'), '周敏')
    await expect
      .poll(
        async () => {
          await dispatcher.goto(`${system.url('console')}/work`)
          await dispatcher.getByTestId('cases').waitFor()
          return await dispatcher.getByTestId('cases').innerText()
        },
        { timeout: 30_000, interval: 1000 },
      )
      .toContain(number)
    const { rows } = await system
      .pool('dashboard')
      .query<{ count: number }>("select count(*) from oversight_matters where channel = 'window'")
    expect(Number(rows[0]?.count)).toBe(1)
  })

  test('an operator answers a question on the telephone while the line is cut; the caller still has a receipt', async () => {
    const operator = await signedIn(browser, system.url('console'), '李想')
    await operator.goto(`${system.url('console')}/hotline`)
    await operator.getByLabel('当事人说的事').waitFor()
    process.kill(system.context.nats?.pid ?? 0, 'SIGSTOP')
    await operator.getByText('咨询', { exact: true }).click()
    await operator.getByLabel('当事人说的事').fill('老人高龄津贴怎么办，要带什么？')
    await operator.getByTestId('known-items').getByText('高龄津贴申领').waitFor()
    await operator.reload()
    await operator.getByLabel('当场怎么答复的').fill('带身份证到便民中心综合窗口，不收费。')
    expect(await operator.getByLabel('当事人说的事').inputValue()).toContain('高龄津贴')
    await operator.keyboard.press('Control+Enter')
    await operator.getByTestId('answered').waitFor()
    await picture(operator, '10-console-hotline-offline')
    expect(await accessibilityFaults(operator)).toEqual([])
    process.kill(system.context.nats?.pid ?? 0, 'SIGCONT')
    await expect
      .poll(
        async () =>
          (await system.pool('dashboard').query("select 1 from oversight_matters where channel = 'hotline'")).rowCount,
        { timeout: 30_000, interval: 500 },
      )
      .toBe(1)
  })

  test('one field of an application is filled from another department, with its source', async () => {
    const clerk = await signedIn(browser, system.url('console'), '王芳')
    await clerk.goto(`${system.url('console')}/application`)
    await clerk.getByLabel('老人姓名').fill('王秀英')
    await clerk.getByLabel('身份证号码').fill('990101194002290021')
    await clerk.getByTestId('query-shared').click()
    await clerk.getByTestId('source-payoutAccount').waitFor({ timeout: 10_000 })
    expect(await clerk.getByLabel('社会保障卡银行账号').inputValue()).toBe('6299990000000001')
    expect(await clerk.getByTestId('source-payoutAccount').innerText()).toContain('人力资源和社会保障局')
    await picture(clerk, '11-console-application')
    await clerk.getByTestId('submit-application').click()
    await clerk.getByTestId('application-done').waitFor({ timeout: 10_000 })
    const { rows } = await system
      .pool('dashboard')
      .query<{ count: number }>("select count(*) from ledger_events where type like '%sharing.data-provided%'")
    expect(Number(rows[0]?.count)).toBe(1)
  })

  test('a leader sees it live, follows one matter with a reason, and the citizen is told', async () => {
    const leader = await signedIn(browser, system.url('dashboard'), '赵立')
    await leader.getByTestId('today').waitFor({ timeout: 15_000 })
    expect(await leader.getByTestId('today').innerText()).toMatch(/今天到 \d\d:\d\d 收到 \d+ 件/)
    expect(await leader.getByTestId('stream').innerText()).toContain('诉求人确认结果')
    await picture(leader, '12-dashboard')
    await leader.getByTestId('stream').locator('li', { hasText: '诉求人确认结果' }).first().getByRole('button').click()
    await leader.getByLabel('说明（不要写个人信息）').fill('每周随机抽查一件')
    await leader.getByRole('button', { name: '留下记录并查看' }).click()
    await leader.getByTestId('way').waitFor({ timeout: 10_000 })
    expect(await leader.getByTestId('way').innerText()).toContain('城市管理局')
    await picture(leader, '13-dashboard-way')
    await citizenSees('赵立')
    await picture(citizen, '14-portal-traced')
  })

  test('all of it reads in English, without scripts, and nothing typed is lost by switching', async () => {
    await citizen.goto(`${system.url('portal')}/matters/${receipt}`)
    await citizen.click('button:has-text("English")')
    expect(await citizen.getAttribute('html', 'lang')).toBe('en')
    expect(await citizen.textContent('main')).toMatch(/Accepted\..*Who looked at my data/s)
    const reader = await person(browser, { width: 360 })
    await reader.context.addCookies(await citizen.context().cookies())
    await reader.page.goto(`${system.url('portal')}/matters/${receipt}`)
    expect(await accessibilityFaults(reader.page)).toEqual([])
    const { page } = await person(browser, { width: 360, hasScripts: false })
    await page.goto(system.url('portal'))
    await page.fill('textarea[name=narrative]', STORY)
    await page.click('button:has-text("English")')
    expect(await page.inputValue('textarea[name=narrative]')).toBe(STORY)
    await page.click('button:has-text("Go on")')
    await page.click('button:has-text("中文")')
    expect(await page.inputValue('textarea[name=narrative]')).toBe(STORY)
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN')
  })

  test('a worker changes the language of the screen and goes on typing', async () => {
    const clerk = await signedIn(browser, system.url('console'), '王芳')
    await clerk.goto(`${system.url('console')}/window`)
    await clerk.getByLabel('当事人说的事').fill('井盖坏了')
    await clerk.getByTestId('language').click()
    await expect.poll(() => clerk.getByLabel('What the person says').inputValue()).toBe('井盖坏了')
    expect(await clerk.title()).toBe('Yiwang · Console')
    expect(await accessibilityFaults(clerk)).toEqual([])
    await clerk.reload()
    await clerk.getByRole('heading', { name: 'Window intake' }).waitFor()
  })
})
