import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeOf, dispatcher, startCaseworkNetwork, type CaseworkNetwork } from './testing/casework-network.ts'

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

it('tells what each unit has on its hands, and how much of it is late', async () => {
  const loadOf = async (unitId: string) =>
    (await town.as(dispatcher).loads()).find((load) => load.unitId === unitId) ?? { open: 0, late: 0 }
  const before = await loadOf('shuiwu')
  await town.dispatched('shuiwu')
  expect(await loadOf('shuiwu')).toMatchObject({ open: before.open + 1, late: before.late })
  town.clock.advance(30 * 24 * 3_600_000)
  expect(await loadOf('shuiwu')).toMatchObject({ open: before.open + 1, late: before.open + 1 })
})
