import { safeText } from './safe-fields.ts'

/** An error class whose messages never hold personal data says so: `readonly [SAFE_MESSAGE] = true`. */
export const SAFE_MESSAGE: unique symbol = Symbol.for('yiwang.safe-message')

/** What may be said of an error. */
export interface SafeError {
  readonly errorName: string
  readonly code?: string
  /** input field a domain error is about */
  readonly field?: string
  /** only of classes that carry `SAFE_MESSAGE` */
  readonly message?: string
  /** frames only: V8 repeats the message above them */
  readonly stack?: string
  readonly cause?: SafeError
}

const IDENTIFIER = /^[A-Za-z_$][\w$]{0,79}$/
const CODE = /^[A-Za-z0-9_.-]{1,64}$/
const FIELD = /^[A-Za-z][A-Za-z.]{0,79}$/
const FRAME = /^ {4}at (?:.+ \()?(?:file:\/\/|node:|\/|<anonymous>|native|async |eval|[A-Za-z]:\\)[^)]*\)?$/
const MAX_CAUSES = 4

function matching(value: unknown, pattern: RegExp): string | undefined {
  return (typeof value === 'string' || typeof value === 'number') && pattern.test(String(value))
    ? String(value)
    : undefined
}

function frames(error: Error): string | undefined {
  const stack = error.stack ?? ''
  const afterMessage = stack.indexOf(error.message) + error.message.length
  const lines = stack
    .slice(error.message !== '' && stack.includes(error.message) ? afterMessage : 0)
    .split('\n')
    .filter((line) => FRAME.test(line))
  return lines.length === 0 ? undefined : lines.join('\n')
}

function isMessageSafe(error: Error): boolean {
  return (error as Error & { readonly [SAFE_MESSAGE]?: unknown })[SAFE_MESSAGE] === true
}

function defined(parts: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
}

/**
 * Describes a thrown value by name, code, field and stack frames. Messages are left out, since libraries quote data in
 * them (`Key (phone)=(…) already exists`), unless the class marks them safe.
 */
export function describeError(thrown: unknown, depth = 0): SafeError {
  if (!(thrown instanceof Error)) return { errorName: typeof thrown }
  const { code, field } = thrown as { code?: unknown; field?: unknown }
  const parts = {
    code: matching(code, CODE),
    field: matching(field, FIELD),
    message: isMessageSafe(thrown) ? safeText(thrown.message) : undefined,
    stack: frames(thrown),
    cause: thrown.cause === undefined || depth >= MAX_CAUSES ? undefined : describeError(thrown.cause, depth + 1),
  }
  return { errorName: matching(thrown.name, IDENTIFIER) ?? 'Error', ...defined(parts) }
}
