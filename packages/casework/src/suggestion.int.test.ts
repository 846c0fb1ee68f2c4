import { codeOf } from '@yiwang/identity/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dispatcher, startCaseworkNetwork, type CaseworkNetwork } from './testing/casework-network.ts'

let town: CaseworkNetwork

beforeAll(async () => {
  town = await startCaseworkNetwork()
})

afterAll(() => town.close())

it('shows where like matters went, to whoever may read them', async () => {
  const before = await town.dispatched('chengguan')
  const waiting = await town.submitted()
  const matterId = await town.submitted()
  for (const each of [before, waiting, matterId]) await town.indexed(each)
  const { suggestion, similar } = await town.as(dispatcher).suggest({ matterId })
  expect(suggestion?.dutyId).toBe('street-lights')
  expect(similar).toEqual([
    expect.objectContaining({ matterId: before, title: '路灯', unitId: 'chengguan', category: '路灯照明' }),
  ])
  const elsewhere = { ...dispatcher, unit: 'elsewhere', divisionScope: '999999' }
  expect(await codeOf(town.as(elsewhere).suggest({ matterId }))).toBe('not_permitted')
})

describe('while somebody speaks', () => {
  const words = '我们这边路灯坏了，门口路灯不亮，电话13912345678。'
  const operator = { ...dispatcher, roles: ['operator' as const] }

  it('says where it would go, and which open matters are alike, none of them by name', async () => {
    const before = await town.dispatched('chengguan')
    await town.indexed(before)
    const { suggestion, alike } = await town.as(operator).whatIsKnown({ words })
    expect(suggestion).toMatchObject({ dutyId: 'street-lights', unitId: 'chengguan' })
    expect(alike[0]).toMatchObject({ matterId: null, title: null, unitName: '青禾县城市管理局', state: 'dispatched' })
  })

  it('finds what is about the same thing where nobody said it in these very words', async () => {
    const before = await town.dispatched('chengguan')
    await town.indexed(before)
    const { alike } = await town.as(operator).whatIsKnown({ words: '门口路灯坏了，路灯不亮了。' })
    expect(alike.length).toBeGreaterThan(0)
  })

  it('names a like matter to whoever may read it', async () => {
    const own = { ...operator, unit: 'chengguan' }
    const { alike } = await town.as(own).whatIsKnown({ words })
    expect(alike[0]).toMatchObject({ title: '路灯', unitName: '青禾县城市管理局' })
    expect(alike[0]?.matterId).not.toBeNull()
  })

  it('knows nothing of words about nothing, and asks for some', async () => {
    expect(await town.as(operator).whatIsKnown({ words: '喂，你好。' })).toEqual({ suggestion: null, alike: [] })
    expect(await codeOf(town.as(operator).whatIsKnown({ words: ' ' }))).toBe('BAD_REQUEST')
  })

  it('keeps nothing of what was said', async () => {
    const { pool } = town.network.app('console')
    const count = async () => (await pool.query('SELECT count(*) FROM ledger_events')).rows
    const before = await count()
    await town.as(operator).whatIsKnown({ words })
    expect(await count()).toEqual(before)
  })
})

it('tells what each unit has on its hands, and how much of it is late', async () => {
  const loadOf = async (unitId: string) =>
    (await town.as(dispatcher).loads()).find((load) => load.unitId === unitId) ?? { open: 0, late: 0 }
  const before = await loadOf('shuiwu')
  await town.dispatched('shuiwu')
  expect(await loadOf('shuiwu')).toMatchObject({ open: before.open + 1, late: before.late })
  town.clock.advance(30 * 24 * 3_600_000)
  expect(await loadOf('shuiwu')).toMatchObject({ open: before.open + 1, late: before.open + 1 })
})
