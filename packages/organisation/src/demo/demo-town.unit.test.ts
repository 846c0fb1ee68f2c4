import type { Aggregate, NewEvent } from '@yiwang/kernel'
import { decideGiven, testCircumstances } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import { division } from '../aggregates/division.ts'
import { duty } from '../aggregates/duty.ts'
import { grid } from '../aggregates/grid.ts'
import { post } from '../aggregates/post.ts'
import { unit } from '../aggregates/unit.ts'
import { demoActors, demoTown } from './demo-town.ts'

const circumstances = testCircumstances({ initiator: 'system' })

/** Commands on one thing follow each other; how many events they leave in all. */
function drawn<S, C>(aggregate: Aggregate<S, C>, pairs: readonly (readonly [register: C, draw: C])[]): number {
  return pairs.flatMap(([register, draw]) => decideGiven(decideGiven([], aggregate, register), aggregate, draw)).length
}

function accepted<S, C>(aggregate: Aggregate<S, C>, commands: readonly C[]): number {
  return commands.flatMap((command) => decideGiven([], aggregate, command)).length
}

describe('the demo town', () => {
  it('is accepted by every registry', () => {
    const { divisions, grids, units, posts, duties } = demoTown
    const counts = [
      accepted(
        division,
        divisions.map((data) => ({ type: 'RegisterDivision', data, circumstances })),
      ),
      accepted(
        grid,
        grids.map((data) => ({ type: 'RegisterGrid', data, circumstances })),
      ),
      accepted(
        unit,
        units.map((data) => ({ type: 'RegisterUnit', data, circumstances })),
      ),
      accepted(
        post,
        posts.map((data) => ({ type: 'CreatePost', data, circumstances })),
      ),
      accepted(
        duty,
        duties.map((data) => ({ type: 'ListDuty', data, circumstances })),
      ),
    ]
    expect(counts).toEqual([divisions, grids, units, posts, duties].map((list) => list.length))
  })

  it('has a shape for every division and every grid, and each is accepted', () => {
    const { divisions, grids, divisionShapes, gridShapes } = demoTown
    expect(divisionShapes.map(({ code }) => code)).toEqual(divisions.map(({ code }) => code))
    expect(gridShapes.map(({ code }) => code)).toEqual(grids.map(({ code }) => code))
    const ofDivisions = divisions.flatMap((data, index) => {
      const shape = divisionShapes[index]
      if (shape === undefined) return []
      const register = { type: 'RegisterDivision', data, circumstances } as const
      return [[register, { type: 'SetDivisionShape', data: shape, circumstances }] as const]
    })
    const ofGrids = grids.flatMap((data, index) => {
      const shape = gridShapes[index]
      if (shape === undefined) return []
      const register = { type: 'RegisterGrid', data, circumstances } as const
      return [[register, { type: 'SetGridShape', data: shape, circumstances }] as const]
    })
    expect([drawn(division, ofDivisions), drawn(grid, ofGrids)]).toEqual([16, 60])
  })

  it('has a dispatch catalogue with versions, each accepted after the one before', () => {
    const { earlierDuties, duties } = demoTown
    for (const [dutyId, versions] of Map.groupBy([...earlierDuties, ...duties], (entry) => entry.dutyId)) {
      const recorded = versions.reduce<NewEvent[]>(
        (given, data) => [...given, ...decideGiven(given, duty, { type: 'ListDuty', data, circumstances })],
        [],
      )
      expect({ dutyId, count: recorded.length }).toEqual({ dutyId, count: versions.length })
    }
    expect(earlierDuties.length).toBeGreaterThan(3)
  })

  it('has no loose ends: every duty, post and parent names a unit, ids are unique', () => {
    const ids = demoTown.units.map(({ unitId }) => unitId)
    const named = [
      ...demoTown.duties.map(({ unitId }) => unitId),
      ...demoTown.posts.map(({ unitId }) => unitId),
      ...demoTown.units.flatMap(({ parentUnitId }) => parentUnitId ?? []),
    ]
    expect(named.filter((unitId) => !ids.includes(unitId))).toEqual([])
    for (const list of [ids, demoTown.posts.map(({ postId }) => postId), demoTown.duties.map(({ dutyId }) => dutyId)]) {
      expect(new Set(list).size).toBe(list.length)
    }
  })

  it('gives every unit with duties one contact, and every role a worker who can sign in', () => {
    for (const unitId of new Set(demoTown.duties.map((entry) => entry.unitId))) {
      expect(demoTown.posts.filter((entry) => entry.unitId === unitId && entry.isContact)).toHaveLength(1)
    }
    const roles = demoActors().flatMap((actor) => actor.roles)
    expect(new Set(roles).size).toBe(8)
    expect(demoActors().filter(({ divisionScope }) => divisionScope !== undefined)).toHaveLength(3)
  })

  it('has the size of a small county', () => {
    const { divisions, grids, units, posts, duties } = demoTown
    const departments = units.filter(({ kind }) => kind === 'department')
    expect([divisions, grids, departments, units, posts, duties].map((list) => list.length)).toEqual([
      16, 60, 19, 39, 50, 37,
    ])
    expect(new Set(demoActors().map(({ sub }) => sub)).size).toBe(50)
    expect(new Set(posts.map(({ officePhone }) => officePhone)).size).toBe(50)
  })

  it('has in every division of the map somebody who answers for it', () => {
    for (const { code, level } of demoTown.divisions) {
      const kinds = demoTown.units.filter(({ divisionCode }) => divisionCode === code).map(({ kind }) => kind)
      expect(kinds).toContain(level === 'county' ? 'department' : level === 'town' ? 'town' : 'committee')
    }
  })
})
