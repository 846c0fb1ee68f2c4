import { DomainError } from '@yiwang/kernel'

export class AlgorithmsError extends DomainError<
  | 'model_malformed'
  | 'objection_waiting'
  | 'objections_too_many'
  | 'objection_unknown'
  | 'objection_answered'
  | 'own_dispatch'
  | 'dispatch_unknown'
  | 'matter_ended'
  | 'new_unit_missing'
> {}
