import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
  type Attributes,
  type Span,
} from '@opentelemetry/api'
import { ATTR_ERROR_TYPE } from '@opentelemetry/semantic-conventions'
import { describeError } from './safe-error.ts'
import { SAFE_FIELDS, safeText, siftFields, type SafeField, type SafeValue } from './safe-fields.ts'

const TRACER = 'yiwang'
const ALLOWED: ReadonlySet<string> = new Set(SAFE_FIELDS)

/** Attributes a span may have: the same fields as a log line. */
export type SpanFields = { readonly [Field in SafeField]?: SafeValue | undefined }

function attributesOf(fields: SpanFields): Attributes {
  const { kept } = siftFields(fields, ALLOWED)
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [`yiwang.${name}`, value]))
}

/** Marks a span failed by the error's code or name; OpenTelemetry's own recordException would store the message. */
export function markFailed(span: Span, thrown: unknown): void {
  const { code, errorName } = describeError(thrown)
  span.setAttribute(ATTR_ERROR_TYPE, code ?? errorName).setStatus({ code: SpanStatusCode.ERROR })
}

/** Runs `fn` under a span and ends it when `fn` is done; a failure marks the span and is thrown on. */
export async function underSpan<T>(span: Span, fn: (span: Span) => T | Promise<T>): Promise<T> {
  try {
    return await context.with(trace.setSpan(context.active(), span), () => fn(span))
  } catch (error) {
    markFailed(span, error)
    throw error
  } finally {
    span.end()
  }
}

/**
 * Runs `fn` in a span; unlisted attributes are dropped, the name must be constant.
 * @example await withSpan('relay.publish', { lane, count }, () => publish(batch))
 */
export function withSpan<T>(name: string, fields: SpanFields, fn: (span: Span) => T | Promise<T>): Promise<T> {
  return underSpan(trace.getTracer(TRACER).startSpan(safeText(name), { attributes: attributesOf(fields) }), fn)
}

/** W3C `traceparent` of the active span, to be carried by an event or a request; undefined outside any trace. */
export function currentTraceparent(): string | undefined {
  const carrier: Record<string, string> = {}
  propagation.inject(context.active(), carrier)
  return carrier['traceparent']
}

/**
 * Runs `fn` as a part of the trace that an event or a request came with; without a valid `traceparent`, outside any trace.
 * @example await withRemoteParent(event.traceparent, () => withSpan('policy.react', { eventId: event.id }, react))
 */
export function withRemoteParent<T>(traceparent: string | undefined, fn: () => T): T {
  return context.with(propagation.extract(ROOT_CONTEXT, traceparent === undefined ? {} : { traceparent }), fn)
}
