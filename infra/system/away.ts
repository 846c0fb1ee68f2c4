import type { Page } from 'playwright-core'
import type { OwnSystem, Part } from './own-system.ts'

/** What has been typed and chosen on a page of the story; undefined where there is no such form. */
export async function typedOn(page: Page): Promise<string[] | undefined> {
  return await page.evaluate<string[] | undefined>(`(() => {
    const form = document.querySelector('#tell-form')
    return form === null ? undefined : [...new FormData(form)].map(([name, value]) => name + '=' + (value.name ?? value))
  })()`)
}

/** Presses what leads on from a page of the story. */
export async function press(page: Page): Promise<void> {
  await page.locator('main button[value=next], main button[value=send]').first().click()
}

/** Something the portal stands on, or itself, is away while this is done. */
export async function whileAway(system: OwnSystem, part: Part, doing: () => Promise<void>): Promise<void> {
  await system.stop(part)
  try {
    await doing()
  } finally {
    await system.start(part)
  }
}
