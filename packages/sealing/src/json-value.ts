/** True when JSON gives the value back unchanged: no dates, NaN, undefined, class instances or lone surrogates. */
export function isJsonValue(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value === 'number') return Number.isFinite(value)
  if (value === null || typeof value === 'boolean') return true
  if (Array.isArray(value)) return value.every(isJsonValue)
  return isPlainObject(value) && Object.entries(value).every(([key, inner]) => key.isWellFormed() && isJsonValue(inner))
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value))
}
