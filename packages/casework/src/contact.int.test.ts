import { codeOf } from '@yiwang/identity/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getCase } from './queries/find-case.ts'
import { dispatcher, handler, startCaseworkNetwork, worker, type CaseworkNetwork } from './testing/casework-network.ts'

let town: CaseworkNetwork
beforeAll(async () => {
  town = await startCaseworkNetwork()
})
afterAll(() => town.close())

describe('having contacted the person', () => {
  it('is a call only when this worker has opened the number', async () => {
    const matterId = await town.signed()
    const call = (talk?: string) =>
      codeOf(town.as(handler).recordContact({ matterId, way: 'phone', outcome: 'reached', ...(talk && { talk }) }))
    expect(await call('说好明天上午来修。')).toBe('phone_not_seen')
    town.opened(matterId, { ...handler, sub: 'colleague' })
    expect(await call()).toBe('phone_not_seen')
    await town.network.settle()
    expect(await getCase(town.prisma, matterId)).toMatchObject({ firstAttemptAt: null, firstContactAt: null })
    town.opened(matterId, handler)
    expect(await call()).toBe('done')
    await town.network.settle()
    expect(await getCase(town.prisma, matterId)).toMatchObject({ firstContactAt: town.clock.now() })
  })

  it('has nobody called who left no number; a visit or a word at the window is recorded as what it was', async () => {
    const matterId = await town.submitted(false)
    await town.as(dispatcher).dispatch({ matterId, unitId: 'chengguan' })
    await town.network.settle()
    town.opened(matterId, handler)
    const called = town.as(handler).recordContact({ matterId, way: 'phone', outcome: 'reached', talk: '说好了。' })
    expect(await codeOf(called)).toBe('no_phone_left')
    await town.as(handler).recordContact({ matterId, way: 'other', outcome: 'reached', talk: '在窗口当面说的。' })
    await town.network.settle()
    expect(await getCase(town.prisma, matterId)).toMatchObject({ firstContactAt: town.clock.now() })
  })

  it('is to be contacted anew by the unit it is passed on to', async () => {
    const matterId = await town.dispatched('shuiwu')
    const before = worker('handler', 'shuiwu')
    town.opened(matterId, before)
    await town.as(before).recordContact({ matterId, way: 'phone', outcome: 'reached' })
    await town.network.settle()
    const first = await getCase(town.prisma, matterId)
    expect(first.firstContactAt).toEqual(town.clock.now())
    town.clock.advance(86_400_000)
    await town.as(dispatcher).dispatch({ matterId, unitId: 'chengguan', reason: '路灯由城管局负责' })
    await town.network.settle()
    expect(await codeOf(town.as(before).sign({ matterId }))).toBe('given_elsewhere')
    expect(await codeOf(town.as(before).get({ matterId }))).toBe('given_elsewhere')
    expect(await codeOf(town.as(worker('handler', 'minzheng')).sign({ matterId }))).toBe('not_permitted')
    const { respondBy, deadline, ...passedOn } = await getCase(town.prisma, matterId)
    expect(passedOn).toMatchObject({ unitId: 'chengguan', firstAttemptAt: null, firstContactAt: null })
    expect(respondBy?.getTime()).toBe((first.respondBy?.getTime() ?? 0) + 86_400_000)
    expect(deadline).toEqual(first.deadline)
    town.clock.advance(-86_400_000)
  })
})
