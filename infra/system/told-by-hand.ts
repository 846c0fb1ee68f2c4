import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectRoot } from '../local/state.ts'
import { send } from './browser.ts'

/** What somebody types on the way to a receipt. */
export interface Typed {
  readonly story: string
  readonly address: string
  readonly name: string
  /** what they are to whom they speak for; a neighbour unless said */
  readonly relation?: string
  readonly photos: readonly string[]
}

const PHOTO = 'apps/handbook/content/pictures/05-console-work.png'

/** Goes through the steps of a story one by one, wrong first where something can be wrong; yields the name of what shows. */
export async function* throughSteps(page: Page, portal: string, typed: Typed): AsyncGenerator<string> {
  const next = (): Promise<void> => send(page, 'main button[value=next]')
  await page.goto(portal)
  await page.fill('textarea[name=narrative]', typed.story)
  await next()
  yield 'what'
  await next()
  await page.locator('#errors').waitFor()
  yield 'what, refused'
  await page.check('input[value=help]')
  await next()
  await page.fill('input[name=address]', typed.address)
  await page.click('#point summary')
  yield 'where'
  await next()
  const buffer = readFileSync(join(projectRoot, PHOTO))
  await page.setInputFiles(
    'input[type=file]',
    typed.photos.map((name) => ({ name, mimeType: 'image/png', buffer })),
  )
  yield 'photos'
  await next()
  await page.check('input[value=unverified]')
  await page.check('input[name=behalf][value=other]')
  yield 'who'
  await next()
  await page.fill('input[name=phone]', '123')
  await next()
  await page.locator('#errors').waitFor()
  yield 'contact, refused'
  await page.fill('input[name=name]', typed.name)
  await page.fill('input[name=phone]', '13800138000')
  await page.fill('input[name=relation]', typed.relation ?? '邻居')
  await next()
  await page.click('.afresh summary')
  yield 'check'
  await send(page, 'button[value=send]')
  await page.getByTestId('receipt-number').waitFor()
  yield 'receipt'
  await page.click('main a[href^="/matters/"]')
  await page.getByTestId('timeline').waitFor()
  yield 'matter'
}
