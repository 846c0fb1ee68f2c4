/** Base of every domain's error: a literal code, the input field it is about, and when to come again, where there are such. */
export class DomainError<Code extends string = string> extends Error {
  readonly code: Code
  readonly field: string | undefined
  /** from now on; asking earlier is in vain */
  readonly retryAfterMs: number | undefined
  constructor(code: Code, field?: string, retryAfterMs?: number) {
    super(field === undefined ? code : `${code}: ${field}`)
    this.name = new.target.name
    this.code = code
    this.field = field
    this.retryAfterMs = retryAfterMs
  }
}

export class KernelError extends DomainError<
  'attribute_missing' | 'event_unknown' | 'event_data_invalid' | 'id_invalid' | 'limit_invalid'
> {}
