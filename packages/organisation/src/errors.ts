import { DomainError } from '@yiwang/kernel'

export class OrganisationError extends DomainError<
  | 'division_code_invalid'
  | 'division_level_mismatch'
  | 'grid_outside_community'
  | 'place_not_registered'
  | 'shape_invalid'
  | 'credit_code_invalid'
  | 'post_not_found'
  | 'post_moved'
  | 'post_held'
  | 'post_not_held'
  | 'duty_not_listed'
  | 'limit_not_effective'
  | 'duty_version_too_early'
  | 'duty_unchanged'
  | 'unit_unknown'
> {}
