import type { NewEvent } from '@yiwang/kernel'
import { decideGiven, recordedEvents, stateOf, testCircumstances, testContext } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import {
  DivisionRegistered,
  DivisionShapeSet,
  DutyListed,
  GridRegistered,
  GridShapeSet,
  PostAssigned,
  PostCreated,
  UnitRegistered,
} from '../events.ts'
import { division } from './division.ts'
import { duty } from './duty.ts'
import { grid } from './grid.ts'
import { post, type PostCommand } from './post.ts'
import { unit } from './unit.ts'

const circumstances = testCircumstances({ initiator: 'worker', channelUsed: 'console' })
const { nextId } = testContext()

describe('division', () => {
  const command = { type: 'RegisterDivision', data: DivisionRegistered.sample, circumstances } as const

  it('is registered once, however often it is asked', () => {
    const events = decideGiven([], division, command)
    expect(events).toMatchObject([{ type: 'organisation.division-registered.v1', data: command.data }])
    expect(decideGiven(events, division, command)).toEqual([])
  })

  it.each([
    ['a malformed code', { code: '990101000' }, 'division_code_invalid: code'],
    ['a level that the code contradicts', { level: 'county' as const }, 'division_level_mismatch: level'],
    ['a parent that is none', { parentCode: '99' }, 'division_level_mismatch: parentCode'],
    ['a parent below it', { parentCode: '990101001001' }, 'division_level_mismatch: parentCode'],
    ['itself as its parent', { parentCode: '990101001' }, 'division_level_mismatch: parentCode'],
  ])('refuses %s', (_name, change, error) => {
    expect(() => decideGiven([], division, { ...command, data: { ...command.data, ...change } })).toThrow(error)
  })
})

describe('grid', () => {
  const command = { type: 'RegisterGrid', data: GridRegistered.sample, circumstances } as const

  it('stays on the inner lane', () => {
    expect(decideGiven([], grid, command)).toMatchObject([{ lane: 'inner', data: command.data }])
  })

  it.each([
    ['a community that is none', { communityCode: '990101001999' }, 'division_code_invalid: communityCode'],
    ['a code outside its community', { code: '990101001002001' }, 'grid_outside_community: code'],
  ])('refuses %s', (_name, change, error) => {
    expect(() => decideGiven([], grid, { ...command, data: { ...command.data, ...change } })).toThrow(error)
  })

  it('is registered once', () => {
    expect(decideGiven(decideGiven([], grid, command), grid, command)).toEqual([])
  })
})

describe('a shape', () => {
  const onDivision = { type: 'SetDivisionShape', data: DivisionShapeSet.sample, circumstances } as const
  const onGrid = { type: 'SetGridShape', data: GridShapeSet.sample, circumstances } as const
  const { code } = onDivision.data
  const registered = DivisionRegistered.create({
    id: nextId(),
    data: { ...DivisionRegistered.sample, code },
    circumstances,
  })
  const gridded = GridRegistered.create({ id: nextId(), data: GridRegistered.sample, circumstances })

  it('is drawn once, in the open for a division and inside for a grid', () => {
    const events = decideGiven([registered], division, onDivision)
    expect(events).toMatchObject([{ lane: 'open', data: onDivision.data }])
    expect(decideGiven([registered, ...events], division, onDivision)).toEqual([])
    expect(decideGiven([gridded], grid, onGrid)).toMatchObject([{ lane: 'inner', data: onGrid.data }])
  })

  it('needs a registered place, and lines that close and do not cross', () => {
    expect(() => decideGiven([], division, onDivision)).toThrow('place_not_registered: code')
    expect(() => decideGiven([], grid, onGrid)).toThrow('place_not_registered: code')
    const bow = [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ] as const
    const geometry = {
      type: 'Polygon' as const,
      coordinates: [bow.map(([east, north]): [number, number] => [east, north])],
    }
    expect(() =>
      decideGiven([registered], division, { ...onDivision, data: { ...onDivision.data, geometry } }),
    ).toThrow('shape_invalid: geometry')
  })

  it('stays when the name is corrected', () => {
    const renamed = { type: 'RegisterDivision', data: { ...registered.data, name: '新名街道' }, circumstances } as const
    const drawn = decideGiven([registered], division, onDivision)
    expect(stateOf(division, [registered, ...drawn, ...decideGiven([registered], division, renamed)])).toMatchObject({
      current: { name: '新名街道' },
      shape: onDivision.data,
    })
  })
})

describe('unit', () => {
  const command = { type: 'RegisterUnit', data: UnitRegistered.sample, circumstances } as const

  it('is corrected by registering it again', () => {
    const given = decideGiven([], unit, command)
    const corrected = { ...command, data: { ...command.data, phone: '0980-5550199' } }
    expect(decideGiven(given, unit, command)).toEqual([])
    expect(decideGiven(given, unit, corrected)).toMatchObject([{ data: { phone: '0980-5550199' } }])
  })

  it.each([
    ['a wrong credit code', { creditCode: '91350100M000100Y44' }, 'credit_code_invalid: creditCode'],
    ['a malformed division', { divisionCode: '99' }, 'division_code_invalid: divisionCode'],
  ])('refuses %s', (_name, change, error) => {
    expect(() => decideGiven([], unit, { ...command, data: { ...command.data, ...change } })).toThrow(error)
  })
})

describe('post', () => {
  const create = { type: 'CreatePost', data: PostCreated.sample, circumstances } as const
  const assign = { type: 'AssignPost', data: PostAssigned.sample, circumstances } as const
  const { postId, worker } = PostAssigned.sample
  const vacate = { type: 'VacatePost', data: { postId, worker, until: '2026-06-30' }, circumstances } as const
  const created = PostCreated.create({ id: nextId(), data: create.data, circumstances })
  const assigned = PostAssigned.create({ id: nextId(), data: assign.data, circumstances })

  it('is created, taken and left', () => {
    expect(decideGiven([], post, create)).toMatchObject([{ type: 'organisation.post-created.v1' }])
    expect(decideGiven([created], post, create)).toEqual([])
    expect(decideGiven([created], post, assign)).toMatchObject([
      { type: 'organisation.post-assigned.v1', lane: 'inner' },
    ])
    expect(decideGiven([created, assigned], post, assign)).toEqual([])
    const left = decideGiven([created, assigned], post, vacate)
    expect(left).toMatchObject([{ type: 'organisation.post-vacated.v1' }])
    expect(stateOf(post, [created, assigned, ...left]).holder).toBeUndefined()
  })

  it.each<[string, NewEvent[], PostCommand, string]>([
    [
      'to move to another unit',
      [created],
      { ...create, data: { ...create.data, unitId: 'shuiwu' } },
      'post_moved: unitId',
    ],
    ['a holder before it exists', [], assign, 'post_not_found: postId'],
    [
      'a second holder',
      [created, assigned],
      { ...assign, data: { ...assign.data, worker: { sub: 'b', name: '乙' } } },
      'post_held: postId',
    ],
    ['to be left by someone else', [created], vacate, 'post_not_held: postId'],
  ])('refuses %s', (_name, given, ...[command, error]) => {
    expect(() => decideGiven(given, post, command)).toThrow(error)
  })
})

describe('duty', () => {
  const list = { type: 'ListDuty', data: DutyListed.sample, circumstances } as const
  const withdraw = {
    type: 'WithdrawDuty',
    data: { dutyId: DutyListed.sample.dutyId, reason: '职责划转' },
    circumstances,
  } as const
  const listed = DutyListed.create({ id: nextId(), data: list.data, circumstances })

  it('is listed, left alone when the same, withdrawn and listed again', () => {
    expect(decideGiven([], duty, list)).toMatchObject([{ type: 'organisation.duty-listed.v1' }])
    expect(decideGiven([listed], duty, list)).toEqual([])
    const gone = decideGiven([listed], duty, withdraw)
    expect(gone).toMatchObject([{ type: 'organisation.duty-withdrawn.v1' }])
    expect(decideGiven([listed, ...gone], duty, list)).toHaveLength(1)
  })

  it('has versions: a later day and a reason make a new one, an earlier day does not', () => {
    const { limit } = list.data
    const later = { ...list.data, unitId: 'shuiwu', effectiveFrom: '2026-06-01', reason: '职责划转' }
    const versions = decideGiven([listed], duty, { ...list, data: later })
    expect(versions).toMatchObject([{ data: { unitId: 'shuiwu', effectiveFrom: '2026-06-01', limit } }])
    expect(() => decideGiven([listed, ...versions], duty, list)).toThrow('duty_version_too_early: effectiveFrom')
    const tomorrow = { ...later, effectiveFrom: '2099-01-01' }
    expect(() => decideGiven([listed], duty, { ...list, data: tomorrow })).toThrow('limit_not_effective: effectiveFrom')
  })

  it('refuses a limit that is not yet in force, and to withdraw what is not listed', () => {
    const limit = { ...list.data.limit, effectiveFrom: '2027-01-01' }
    expect(() => decideGiven([], duty, { ...list, data: { ...list.data, limit } })).toThrow('limit_not_effective')
    expect(() => decideGiven([], duty, withdraw)).toThrow('duty_not_listed')
  })
})

describe('every registry', () => {
  it.each([division, grid, unit, post, duty])('$name ignores events it does not know', (aggregate) => {
    const [stranger] = recordedEvents([
      { id: nextId(), type: 'other.thing-happened.v9', lane: 'open', circumstances, data: {} },
    ])
    expect(stranger && aggregate.evolve({}, stranger)).toEqual({})
  })
})
