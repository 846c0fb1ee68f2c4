/** Base of every domain's error: a literal code, and the input field it is about when there is one. */
export class DomainError<Code extends string = string> extends Error {
  readonly code: Code
  readonly field: string | undefined
  constructor(code: Code, field?: string) {
    super(field === undefined ? code : `${code}: ${field}`)
    this.name = new.target.name
    this.code = code
    this.field = field
  }
}

export class KernelError extends DomainError<
  'attribute_missing' | 'event_unknown' | 'event_data_invalid' | 'id_invalid' | 'limit_invalid'
> {}
