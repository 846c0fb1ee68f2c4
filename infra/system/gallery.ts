import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { projectRoot } from '../local/state.ts'

/** A picture of a screen in one state at one width. */
export interface Shot {
  readonly label: string
  readonly width: number
  readonly png: Buffer
}

const SCALE = 0.42
const TALLEST = 2_000
const SHEET_WIDTH = 1_500
const QUALITY = 55

/** The screen as it stands, from the top. */
export async function shoot(page: Page, label: string): Promise<Shot> {
  const width = page.viewportSize()?.width ?? 0
  const height = await page.evaluate<number>('document.documentElement.scrollHeight')
  const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST) }
  return { label: `${label} · ${width}`, width, png: await page.screenshot({ fullPage: true, clip }) }
}

/** How many pixels a page is wider than its window: everything above 0 makes people scroll sideways. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

/** One sheet per screen, all its states side by side; only kept when the folder is being refreshed on purpose. */
export function sheetMaker(browser: Browser, folder: string | undefined) {
  return async (name: string, shots: readonly Shot[]): Promise<void> => {
    if (folder === undefined) return
    const target = join(projectRoot, folder)
    mkdirSync(target, { recursive: true })
    const figures = shots.map(
      ({ label, width, png }) =>
        `<figure><figcaption>${label}</figcaption><img width="${width * SCALE}" src="data:image/png;base64,${png.toString('base64')}"></figure>`,
    )
    const context = await browser.newContext({ viewport: { width: SHEET_WIDTH, height: 400 } })
    const page = await context.newPage()
    await page.setContent(
      `<style>body{margin:16px;display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start;background:#e8e6e3;font:13px sans-serif}
       figure{margin:0}img{display:block;border:1px solid #999}figcaption{padding:2px 0}</style>${figures.join('')}`,
    )
    await page.screenshot({ path: join(target, `${name}.jpeg`), type: 'jpeg', quality: QUALITY, fullPage: true })
    await context.close()
  }
}
