import type { Page } from 'playwright-core'

/** Where the keyboard stands. */
interface Stop {
  /** what a screen reader would call it */
  readonly name: string
  readonly tag: string
  /** whether it can be seen that the keyboard stands here */
  readonly isVisible: boolean
}

const FAR = 120

/** Someone who has a keyboard and nothing else: no mouse, no touch. */
export interface Keyboard {
  press(keys: string): Promise<void>
  type(text: string): Promise<void>
  /** goes on by Tab until the keyboard stands on what is called so; every stop on the way must be seen */
  tabTo(name: RegExp): Promise<void>
  stop(): Promise<Stop>
  /** waits until the keyboard stands somewhere on the page, as it must after everything that is done */
  expectHeld(after: string): Promise<void>
}

/** Runs in the page, whose types are no business of this side. */
const STANDING = `(() => {
  const at = document.activeElement
  if (at === null || at === document.body) return { name: '', tag: 'body', isVisible: false }
  const spoken = (at.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id))
  const parts = [at.getAttribute('aria-label'), ...[...(at.labels ?? []), ...spoken, at].map((part) => part?.textContent)]
  const around = [at, at.parentElement, at.nextElementSibling, at.closest('label'), at.closest('.ant-select')]
  const isMarked = (part) => {
    if (!part) return false
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part)
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
  }
  const name = parts.filter(Boolean).join(' ').replace(/\\s+/g, ' ').trim()
  return { name, tag: at.tagName.toLowerCase(), isVisible: around.some(isMarked) }
})()`

export function keyboardOf(page: Page): Keyboard {
  const stop = (): Promise<Stop> => page.evaluate<Stop>(STANDING)

  async function tabTo(name: RegExp): Promise<void> {
    const passed: string[] = []
    for (let count = 0; count < FAR; count += 1) {
      await page.keyboard.press('Tab')
      const at = await stop()
      if (at.tag === 'body') continue
      if (!at.isVisible) throw new Error(`the keyboard cannot be seen on ${at.tag} “${at.name}”`)
      if (name.test(at.name)) return
      passed.push(at.name.slice(0, 30))
    }
    throw new Error(`${name.source} cannot be reached by Tab from here: ${passed.slice(0, 30).join(' | ')}`)
  }

  async function expectHeld(after: string): Promise<void> {
    await page
      .waitForFunction('document.activeElement !== null && document.activeElement !== document.body', undefined, {
        timeout: 5_000,
      })
      .catch((error: unknown) => {
        throw new Error(`after ${after} the keyboard stands nowhere`, { cause: error })
      })
  }

  return {
    press: (keys) => page.keyboard.press(keys),
    type: (text) => page.keyboard.type(text),
    tabTo,
    stop,
    expectHeld,
  }
}
