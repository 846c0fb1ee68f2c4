import { DomainError } from '@yiwang/kernel'

export class AlgorithmsError extends DomainError<'model_malformed'> {}
