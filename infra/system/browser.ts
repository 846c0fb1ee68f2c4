import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { projectRoot } from '../local/state.ts'

const CHROMIUM = '/usr/bin/chromium'
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Debian's Chromium, headless. */
export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
}

/** One person's browser window, in Chinese; scripts may be off. */
export async function person(
  browser: Browser,
  options: { width?: number; hasScripts?: boolean } = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: 900 },
    locale: 'zh-CN',
    javaScriptEnabled: options.hasScripts ?? true,
    // axe is put into pages whose policy would rightly refuse it
    bypassCSP: true,
  })
  return { context, page: await context.newPage() }
}

/** A worker of the demo county, signed in on an app through the development provider. */
export async function signedIn(browser: Browser, address: string, name: string): Promise<Page> {
  const { page } = await person(browser)
  await page.goto(address)
  await page.getByTestId('sign-in').click()
  await page.getByRole('button', { name }).click()
  await page.waitForURL(`${address}/**`)
  return page
}

/** Sends a form of the portal, which first sees whether anybody is there, and waits for the page that answers. */
export async function send(page: Page, button: string): Promise<void> {
  const answered = page.waitForEvent('load')
  await page.click(button)
  await answered
}

/** Accessibility faults on the page as it stands, `rule: place`. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> }
    }
    const { violations } = await axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
  })
}

/** Takes pictures for the handbook; they are only kept when the folder is being refreshed on purpose. */
export function photographer(folder: string | undefined): (page: Page, name: string) => Promise<void> {
  if (folder === undefined) return () => Promise.resolve()
  const target = join(projectRoot, folder)
  mkdirSync(target, { recursive: true })
  return async (page, name) => {
    await page.screenshot({ path: join(target, `${name}.png`), fullPage: true })
  }
}
