import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEnvironment } from '../env.ts'
import { projectRoot } from '../local/state.ts'
import { accessibilityFaults, openBrowser, photographer, signedIn } from '../system/browser.ts'
import { startOwnSystem, type OwnSystem } from '../system/own-system.ts'
import { tipdmReplies } from '@yiwang/import'
import { runImport } from './run/run-import.ts'

const file = join(projectRoot, 'packages/import/src/fixtures/invented.csv')

let system: OwnSystem
let browser: Browser

const picture = photographer(readEnvironment().picturesFolder)

beforeAll(async () => {
  system = await startOwnSystem({ servers: ['oidc', 'vault', 'notary', 'console', 'dashboard'] })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await system.close()
})

async function importing(): Promise<string> {
  const { settings, state } = system.context
  const options = { file, map: tipdmReplies, isDryRun: false }
  const told: string[] = []
  await runImport({ options, settings, state, isStopping: () => false, tell: (line) => told.push(line) })
  return told.at(-1) ?? ''
}

async function recorded(): Promise<number> {
  const { rows } = await system
    .pool('import')
    .query<{ n: number }>('SELECT count(*) AS n FROM ledger_events WHERE origin = $1', [`${system.cell}/import`])
  return Number(rows[0]?.n)
}

describe('history on the screens', () => {
  it('is imported once, however often', async () => {
    expect(await importing()).toContain('读到 15 行，导入 4，已在库中 0，拒绝 11')
    expect(await recorded()).toBe(18)
    expect(await importing()).toContain('导入 0，已在库中 4')
    expect(await recorded()).toBe(18)
  })

  it('is found by its words and read by who may, apart from the work of today', async () => {
    const page = await signedIn(browser, system.url('console'), '周敏')
    await page.getByText('历史事项').first().click()
    const cases = page.getByTestId('cases').first()
    await expect.poll(() => cases.innerText(), { timeout: 20_000 }).toContain('幸福路的路灯不亮')
    expect(await cases.innerText()).toContain('历史导入')
    expect(await accessibilityFaults(page)).toEqual([])
    await picture(page, '15-console-history')
    await page.getByLabel('按内容查').fill('公交')
    await page.keyboard.press('Enter')
    await expect.poll(() => cases.innerText(), { timeout: 10_000 }).not.toContain('路灯')
    await page.getByText('建议增开一班公交').first().click()
    await page.getByTestId('redacted').waitFor()
    expect(await page.getByTestId('timeline').innerText()).toContain('不是当时的派单')
    await page.getByTestId('open-words').click()
    await page.getByTestId('opened').waitFor()
    expect(await page.getByTestId('opened').innerText()).toContain('已增开一班')
    await picture(page, '16-console-history-case')
    await page.goto(`${system.url('console')}/work`)
    await page.getByText('全部').first().click()
    await page.getByText('还没有事项。').waitFor()
  })

  it('is counted apart from the figures of today', async () => {
    const page = await signedIn(browser, system.url('dashboard'), '赵立')
    await page.getByTestId('history').waitFor()
    expect(await page.getByTestId('history').innerText()).toMatch(/4 件/)
    expect(await page.getByTestId('today').innerText()).toContain('还没有收到诉求')
    expect(await page.getByTestId('stream').innerText()).not.toContain('收到一件诉求')
  })
})
