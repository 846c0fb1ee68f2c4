import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { PrivacyError, type OpenedBox } from '@yiwang/privacy'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { vaultCell, worker, type TakenMatter, type VaultCell } from './test/vault-cell.ts'
import { vaultProcess, type VaultProcess } from './test/vault-process.ts'

let cell: VaultCell
let vault: VaultProcess
let matter: TakenMatter
beforeAll(async () => {
  cell = await vaultCell()
  matter = await cell.takeIn({ narrative: '井盖没了。' })
  const { databaseUrl } = cell.network.app('vault')
  await cell.stopVault()
  vault = await vaultProcess(cell, databaseUrl)
})
afterAll(async () => {
  await vault.end('SIGKILL')
  await cell.end()
})

const dispatcher = worker({ roles: ['dispatcher'], unit: 'rexian' })
const open = () =>
  cell
    .client('console')
    .open({ eventIds: [matter.eventId], matterId: matter.matterId, purpose: 'handle', actor: dispatcher })

/** The process takes a moment to be back on the line. */
async function openSoon(): Promise<OpenedBox[]> {
  for (;;) {
    try {
      return await open()
    } catch (error) {
      if (!(error instanceof PrivacyError) || error.code !== 'vault_unavailable') throw error
      await delay(50)
    }
  }
}

it('speaks health over HTTP and nothing else', async () => {
  expect(await vault.start()).toBeUndefined()
  expect(await (await vault.get('/healthz')).json()).toEqual({ ok: true })
  const { checks } = (await (await vault.get('/readyz')).json()) as { checks: object[] }
  expect(checks).toContainEqual({ name: 'keys', ok: true, detail: expect.stringMatching(/^\d{4}-\d\d$/) as string })
  expect(await (await vault.get('/metrics')).text()).toContain('vault_calls_total')
  for (const path of ['/', '/svc.vault.open', '/keys', '/trpc']) expect((await vault.get(path)).status).toBe(404)
})

it('opens what was sealed before it started, also after it was killed', async () => {
  expect(await openSoon()).toMatchObject([{ fields: { narrative: '井盖没了。' } }])
  await vault.end('SIGKILL')
  await expect(open()).rejects.toMatchObject({ code: 'vault_unavailable' })
  expect(await vault.start()).toBeUndefined()
  expect(await openSoon()).toMatchObject([{ fields: { narrative: '井盖没了。' } }])
})

it('ends in order when asked to', async () => {
  expect(await vault.end('SIGTERM')).toBe(0)
})

it('refuses to start when its key files are lost, rather than to hide the loss', async () => {
  renameSync(join(cell.stateDir, 'vault'), join(cell.stateDir, 'vault.lost'))
  expect(await vault.start()).toBe(1)
})
