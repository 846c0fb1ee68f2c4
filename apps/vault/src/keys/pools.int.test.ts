import { afterAll, beforeAll, expect, it } from 'vitest'
import { vaultCell, type VaultCell } from '../test/vault-cell.ts'

let cell: VaultCell
beforeAll(async () => {
  cell = await vaultCell({ poolSizes: { portal: 30, console: 4, import: 0 } })
})
afterAll(async () => {
  await cell.end()
})

async function subjectOf(matterId: string): Promise<string | undefined> {
  const sql = 'SELECT subject_id FROM vault_matters WHERE matter_id = $1'
  const { rows } = await cell.network.app('vault').pool.query<{ subject_id: string }>(sql, [matterId])
  return rows[0]?.subject_id
}

it('refills a pool that is half used: more people are taken in than it ever held, each under a key of their own', async () => {
  const subjects: Array<string | undefined> = []
  for (let i = 0; i < 40; i++) subjects.push(await subjectOf((await cell.takeIn({})).matterId))
  expect(subjects).not.toContain(undefined)
  expect(new Set(subjects).size).toBe(40)
})

it('goes on taking people in while the vault is away, until the pool is empty; then says so, and recovers', async () => {
  await cell.stopVault()
  let taken = 0
  const untilEmpty = async (): Promise<void> => {
    for (;;) {
      await cell.takeIn({}, { app: 'console' })
      taken += 1
    }
  }
  await expect(untilEmpty()).rejects.toMatchObject({ code: 'subject_keys_exhausted' })
  expect(taken).toBe(4)
  await cell.startVault()
  for (let isBack = false; !isBack;) {
    await cell.network.settle()
    isBack = await cell.takeIn({}, { app: 'console' }).then(
      () => true,
      () => false,
    )
  }
  expect(cell.troubles).toEqual([])
})

it('keeps every private key wrapped, and none outside the vault', async () => {
  const inVault = await cell.network
    .app('vault')
    .pool.query<{ wrapped: string }>('SELECT wrapped_private_key AS wrapped FROM vault_subject_keys')
  expect(inVault.rows.length).toBeGreaterThanOrEqual(40)
  for (const { wrapped } of inVault.rows) expect(wrapped).toMatch(/^\d{4}-\d{2}\.[\w-]{80}$/)
  const inPortal = await cell.network.app('portal').pool.query('SELECT FROM vault_subject_keys')
  expect(inPortal.rowCount).toBe(0)
})
