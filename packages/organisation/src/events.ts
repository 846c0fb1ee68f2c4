import { DutyListed, DutyWithdrawn } from './events/duties.ts'
import { DivisionRegistered, GridRegistered } from './events/places.ts'
import { DivisionShapeSet, GridShapeSet } from './events/shapes.ts'
import { PostAssigned, PostCreated, PostVacated, UnitRegistered } from './events/units.ts'

export * from './events/duties.ts'
export * from './events/fields.ts'
export * from './events/places.ts'
export * from './events/shapes.ts'
export * from './events/units.ts'

/** All events of this domain, for the event catalogue. */
export const EVENTS = [
  DivisionRegistered,
  GridRegistered,
  DivisionShapeSet,
  GridShapeSet,
  UnitRegistered,
  PostCreated,
  PostAssigned,
  PostVacated,
  DutyListed,
  DutyWithdrawn,
] as const
