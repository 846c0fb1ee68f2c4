import type { MatterScript } from '../script.ts'
import { FRESH } from './fresh.ts'
import { HOMES } from './homes.ts'
import { LIVELIHOOD } from './livelihood.ts'
import { ORDER } from './order.ts'
import { STREETS } from './streets.ts'
import { VILLAGE } from './village.ts'
import { WATER_AND_LIGHT } from './water-and-light.ts'

/** The matters of the demo county's last weeks: invented people, invented places, telephones nobody has. */
export const MATTERS: readonly MatterScript[] = [
  ...WATER_AND_LIGHT,
  ...HOMES,
  ...STREETS,
  ...LIVELIHOOD,
  ...VILLAGE,
  ...ORDER,
  ...FRESH,
]
