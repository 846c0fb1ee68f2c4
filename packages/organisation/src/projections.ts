import { organisationDivisionVersions } from './projections/division-versions.ts'
import { organisationDuties } from './projections/duties.ts'
import { organisationDutyVersions } from './projections/duty-versions.ts'
import { organisationDivisions, organisationGrids } from './projections/places.ts'
import { organisationPosts } from './projections/posts.ts'
import { organisationUnits } from './projections/units.ts'

/** Everything this domain folds from the ledger. */
export const organisationProjections = [
  organisationDivisions,
  organisationDivisionVersions,
  organisationGrids,
  organisationUnits,
  organisationPosts,
  organisationDuties,
  organisationDutyVersions,
]
