import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dispatcher, startCaseworkNetwork, type CaseworkNetwork } from './testing/casework-network.ts'

let town: CaseworkNetwork
beforeAll(async () => {
  town = await startCaseworkNetwork()
})
afterAll(() => town.close())

describe('the dispatcher’s list', () => {
  it('begins with what speaks of danger to life, until it is dispatched, and say by when that is to be', async () => {
    const ordinary = await town.submitted()
    const danger = await town.submitted()
    await town.indexed(danger, '煤气 味很大，楼里有人晕倒了！')
    const { pool } = town.network.app('console')
    const waiting = async () => (await town.as(dispatcher).list({ states: ['open'], limit: 100 })).items
    const [first, ...others] = await waiting()
    expect(first).toMatchObject({ matterId: danger, isInDanger: true, dispatchBy: expect.any(Date) as Date })
    expect(others.map(({ matterId }) => matterId)).toContain(ordinary)
    expect(others.some(({ matterId, isInDanger }) => matterId === danger || isInDanger)).toBe(false)
    const newest = await town.as(dispatcher).list({ states: ['open'], order: 'newest', limit: 100 })
    expect(newest.items.find(({ matterId }) => matterId === danger)).toMatchObject({ isInDanger: true })
    await pool.query(`UPDATE casework_cases SET due_at = due_at - interval '9 days' WHERE matter_id = $1`, [danger])
    expect((await waiting())[0]).toMatchObject({ matterId: danger, isInDanger: true })
    await town.as(dispatcher).dispatch({ matterId: danger, unitId: 'chengguan' })
    await town.network.settle()
    const after = (await town.as(dispatcher).list({ limit: 100 })).items.find(({ matterId }) => matterId === danger)
    expect(after).toMatchObject({ isInDanger: false, dispatchBy: null, workingDaysLeft: expect.any(Number) as number })
  })
})
