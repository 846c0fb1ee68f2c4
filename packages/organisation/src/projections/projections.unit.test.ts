import type { RecordedEvent } from '@yiwang/kernel'
import { recordedEvents, testCircumstances } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import { demoTown } from '../demo/demo-town.ts'
import { DivisionRegistered, DutyWithdrawn, EVENTS, PostVacated } from '../events.ts'
import { organisationProjections } from '../projections.ts'
import { townEvents } from '../testing.ts'
import { organisationDuties } from './duties.ts'
import { organisationDutyVersions } from './duty-versions.ts'
import { organisationDivisions, organisationGrids } from './places.ts'
import { organisationPosts } from './posts.ts'

type Folding = (typeof organisationProjections)[number]
type FoldedRow = Readonly<Record<string, unknown>>

function fold(projection: Folding, events: readonly RecordedEvent[]): Map<string, FoldedRow> {
  const rows = new Map<string, FoldedRow>()
  for (const event of events) {
    for (const key of projection.keysOf(event)) {
      const row = projection.evolve(rows.get(key) ?? null, event, key)
      if (row === null) rows.delete(key)
      else rows.set(key, row)
    }
  }
  return rows
}

const town = recordedEvents(townEvents(demoTown))
const circumstances = testCircumstances()
const id = '019a5b0c-0000-7000-8000-0000000000e1'

describe('projections of a seeded town', () => {
  it('have a row for everything registered, keyed by its own key', () => {
    const { divisions, grids, units, posts, earlierDuties, duties } = demoTown
    const versions = [...earlierDuties, ...duties]
    const folded = organisationProjections.map((projection) => fold(projection, town))
    expect(folded.map((rows) => rows.size)).toEqual(
      [divisions, divisions, grids, units, posts, duties, versions].map((list) => list.length),
    )
    for (const [index, rows] of folded.entries()) {
      const key = organisationProjections[index]?.key ?? ''
      for (const [name, row] of rows) expect(row[key]).toBe(name)
    }
  })

  it('keep the shape of a place through a change of its name', () => {
    const [division] = demoTown.divisions
    if (division === undefined) throw new Error('no division')
    const renamed = recordedEvents([
      DivisionRegistered.create({ id, circumstances, data: { ...division, name: '改了名的县' } }),
    ])
    expect(fold(organisationDivisions, [...town, ...renamed]).get(division.code)).toMatchObject({
      name: '改了名的县',
      shape: { type: 'Polygon' },
    })
    const drawnFirst = town.filter(({ type }) => type.includes('shape-set'))
    expect(fold(organisationDivisions, drawnFirst).size + fold(organisationGrids, drawnFirst).size).toBe(0)
  })

  it('take posts and their holders in either order, since they travel on two lanes', () => {
    expect(fold(organisationPosts, town.toReversed())).toEqual(fold(organisationPosts, town))
    expect(fold(organisationPosts, town).get('chengguan-handler')).toMatchObject({
      worker_name: '陈刚',
      is_contact: true,
    })
  })

  it('empty a post that was left, and drop a duty that was withdrawn', () => {
    const left = { postId: 'chengguan-handler', worker: { sub: 'chen' }, until: '2026-06-30' }
    const gone = { dutyId: 'street-lights', reason: '职责划转' }
    const later = recordedEvents([
      PostVacated.create({ id, circumstances, data: left }),
      DutyWithdrawn.create({ id, circumstances, data: gone }),
    ])
    expect(fold(organisationPosts, [...town, ...later]).get('chengguan-handler')).toMatchObject({
      unit_id: 'chengguan',
      worker_sub: null,
      held_since: null,
    })
    expect(fold(organisationDuties, [...town, ...later]).has('street-lights')).toBe(false)
    const versions = [...fold(organisationDutyVersions, [...town, ...later]).values()]
    expect(versions.filter((version) => version['duty_id'] === 'street-lights')).toMatchObject([
      { effective_from: '2024-01-01', limit: { amount: 7 } },
      { effective_from: '2025-03-01', limit: { amount: 5 }, reason: '路灯维修队增加一组，缩短时限' },
      { effective_from: '2026-01-01', limit: { amount: 3 } },
      { limit: null, unit_id: null, reason: '职责划转' },
    ])
  })
})

describe('published events', () => {
  it.each(EVENTS)('$type keeps parsing its sample', ({ schema, sample }) => {
    expect(schema.parse(sample)).toEqual(sample)
  })
})
