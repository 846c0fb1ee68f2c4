import type { Browser, Page } from 'playwright-core'
import { accessibilityFaults, signedIn } from './browser.ts'
import { shoot, sidewaysScroll, type Shot } from './gallery.ts'
import type { OwnSystem } from './own-system.ts'
import { WIDTHS, type WorkScreen } from './screen-list.ts'

const HEIGHT = 900
const SETTLED_MS = 400
const REFLOWED_MS = 80
const ON_ITS_WAY = '.ant-skeleton-active, .ant-spin-spinning, .waiting, .waiting-lines'
/** What no sentence should ever hold: a value that was not there, a placeholder that was not filled. */
const UNFINISHED = /undefined|NaN|\{\{|\[object /

/** Waits until nothing moves any more: no spinner, no skeleton. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(`document.querySelector('${ON_ITS_WAY}') === null`)
  await page.waitForTimeout(SETTLED_MS)
}

/** What is wrong with a page for people: faults axe finds, and scrolling sideways. */
export async function faultsOf(page: Page): Promise<string[]> {
  const sideways = await sidewaysScroll(page)
  return [...(await accessibilityFaults(page)), ...(sideways > 0 ? [`scrolls ${sideways} px sideways`] : [])]
}

/** Workers' pages, each signed in once, and the way to a screen. */
export function openScreens(browser: Browser, system: OwnSystem) {
  const signedInPages = new Map<string, Page>()

  async function pageOf({ app, who }: Pick<WorkScreen, 'app' | 'who'>): Promise<Page> {
    const key = `${app} ${who}`
    const page = signedInPages.get(key) ?? (await signedIn(browser, system.url(app), who))
    signedInPages.set(key, page)
    return page
  }

  async function open(page: Page, screen: WorkScreen): Promise<void> {
    await page.goto(`${system.url(screen.app)}${screen.path}`)
    await settled(page)
    if (screen.follow === undefined) return
    await page.locator(screen.follow).first().click()
    await page.waitForURL(/\/(cases|call-backs)\//)
    await settled(page)
  }

  return { pageOf, open }
}

/** What does not depend on the width: faults axe finds, and sentences with a value missing. */
async function wrongAtAnyWidth(page: Page): Promise<string[]> {
  const unfinished = UNFINISHED.exec(await page.innerText('body'))
  return [...(await accessibilityFaults(page)), ...(unfinished === null ? [] : [`says “${unfinished[0]}”`])]
}

/** How far down a telephone's page the action of the page may be. */
const REACH = 4 * HEIGHT

async function outOfReach(page: Page): Promise<string[]> {
  // of a list in which each row has an action of its own, the first row's counts
  const action = page.locator('main .ant-btn-primary').and(page.locator(':not(article ~ article *)')).last()
  if ((await action.count()) === 0) return []
  const at = (await action.boundingBox())?.y ?? 0
  return at > REACH ? [`its action is ${Math.round(at)} px down`] : []
}

/** Looks at a page as it stands, at every width, without asking the server again; what was seen goes to `keep`. */
export async function lookAtWidths(
  page: Page,
  label: string,
  keep: ((shots: readonly Shot[]) => Promise<void>) | undefined,
): Promise<string[]> {
  const shots: Shot[] = []
  const faults: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT })
    await page.waitForTimeout(REFLOWED_MS)
    if (keep !== undefined) shots.push(await shoot(page, label))
    const sideways = await sidewaysScroll(page)
    if (sideways > 0) faults.push(`${width}: scrolls ${sideways} px sideways`)
    if (width === WIDTHS[0]) faults.push(...(await wrongAtAnyWidth(page)), ...(await outOfReach(page)))
  }
  await keep?.(shots)
  return faults
}

/** Answers of the servers that say they failed, noted as they come. */
export function serverErrors(page: Page): readonly string[] {
  const noted: string[] = []
  page.on('response', (response) => {
    if (response.status() >= 500) noted.push(`${response.status()} ${new URL(response.url()).pathname}`)
  })
  return noted
}

/** Chinese on a page in English that is not marked as such: words nobody put into English, or names a reader voices wrongly. */
export async function leftoverChinese(page: Page): Promise<string[]> {
  return await page.evaluate<string[]>(`(() => {
    const left = []
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (/\\p{Script=Han}/u.test(node.data) && !node.parentElement.closest('[lang^=zh]')) left.push(node.data.trim())
    return left
  })()`)
}
