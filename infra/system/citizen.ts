import type { Page } from 'playwright-core'
import { send } from './browser.ts'

/** Signs somebody in on the portal by the code their telephone gets, wrong first where something can be wrong; yields what shows. */
export async function* throughPhoneCode(page: Page, portal: string, phone: string): AsyncGenerator<string> {
  await page.goto(`${portal}/mine`)
  await page.getByTestId('sign-in').click()
  await page.locator('input[name=phone]').waitFor()
  yield 'telephone'
  await page.fill('input[name=phone]', '123')
  await page.click('main button')
  await page.locator('#problem').waitFor()
  yield 'telephone, refused'
  await page.fill('input[name=phone]', phone)
  await page.click('main button')
  const code = await page.locator('#shown-code').innerText()
  yield 'code'
  await page.fill('input[name=code]', code === '000000' ? '000001' : '000000')
  await page.click('main button')
  await page.locator('#problem').waitFor()
  yield 'code, refused'
  await page.fill('input[name=code]', code)
  await page.click('main button')
  await page.waitForURL(`${portal}/mine`)
}

/** Somebody with an account, who keeps the matters of these receipts in it. */
export async function signInAndKeep(page: Page, portal: string, addresses: readonly string[]): Promise<void> {
  for await (const _ of throughPhoneCode(page, portal, '13900001234'));
  for (const address of addresses) {
    await page.goto(address)
    await send(page, 'form[action$="/keep"] button')
  }
}
