import { seededIds, type NewEvent } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import {
  DivisionRegistered,
  DivisionShapeSet,
  DutyListed,
  GridRegistered,
  GridShapeSet,
  PostAssigned,
  PostCreated,
  UnitRegistered,
} from './events.ts'
import type { Town } from './seed.ts'

/**
 * The events a seeded town leaves in a ledger, in the order of seeding; the same town gives the same ids.
 * @example townEvents({ ...demoTown, assignments: [] })
 */
export function townEvents(town: Town): NewEvent[] {
  const ids = seededIds(3_000)
  const circumstances = testCircumstances({ initiator: 'system' })
  const common = () => ({ id: ids.next(), circumstances })
  return [
    ...town.divisions.map((data) => DivisionRegistered.create({ ...common(), data })),
    ...town.grids.map((data) => GridRegistered.create({ ...common(), data })),
    ...town.divisionShapes.map((data) => DivisionShapeSet.create({ ...common(), data })),
    ...town.gridShapes.map((data) => GridShapeSet.create({ ...common(), data })),
    ...town.units.map((data) => UnitRegistered.create({ ...common(), data })),
    ...town.posts.map((data) => PostCreated.create({ ...common(), data })),
    ...town.assignments.map((data) => PostAssigned.create({ ...common(), data })),
    ...town.earlierDuties.map((data) => DutyListed.create({ ...common(), data })),
    ...town.duties.map((data) => DutyListed.create({ ...common(), data })),
  ]
}
