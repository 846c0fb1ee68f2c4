import { isSpanContextValid, trace } from '@opentelemetry/api'
import { pino, stdTimeFunctions, type DestinationStream, type Level, type Logger as Pino } from 'pino'
import { readTelemetryEnv } from './env.ts'
import { describeError } from './safe-error.ts'
import { SAFE_FIELDS, safeText, siftFields, type SafeField, type SafeValue } from './safe-fields.ts'

/** Fields a log line may have; `error` may be anything thrown and is described without its message. */
export type LogFields = { readonly [Field in SafeField]?: SafeValue | undefined } & { readonly error?: unknown }

/** `log.info('started')` or `log.info({ port }, 'started')`; the sentence is constant, what varies is a field. */
export interface LogLine {
  (message: string): void
  (fields: LogFields, message: string): void
}

export interface Logger {
  readonly debug: LogLine
  readonly info: LogLine
  readonly warn: LogLine
  readonly error: LogLine
  readonly fatal: LogLine
  /** a logger that adds these fields to every line */
  child(fields: LogFields): Logger
}

interface LoggerOptions {
  readonly app: string
  /** further field names this app's lines may have; each is a decision to be reviewed */
  readonly alsoAllow?: readonly string[]
  /** told how many fields a line lost, for the metric */
  readonly onDropped?: (count: number) => void
  /** default: standard output */
  readonly destination?: DestinationStream
  readonly level?: string
}

function traceIds(): object {
  const span = trace.getActiveSpan()?.spanContext()
  return span !== undefined && isSpanContextValid(span) ? { traceId: span.traceId, spanId: span.spanId } : {}
}

/** Turns what a caller passed into what may be written. */
function createSieve(options: LoggerOptions): (fields: LogFields) => object {
  const allowed = new Set<string>([...SAFE_FIELDS, ...(options.alsoAllow ?? [])])
  return ({ error, ...fields }) => {
    const { kept, dropped } = siftFields(fields, allowed)
    if (dropped.length > 0) options.onDropped?.(dropped.length)
    return {
      ...kept,
      ...(error === undefined ? {} : { error: describeError(error) }),
      ...(dropped.length === 0 ? {} : { dropped }),
    }
  }
}

function wrap(base: Pino, sieve: (fields: LogFields) => object): Logger {
  const lineAt =
    (level: Level): LogLine =>
    (first: LogFields | string, message?: string) => {
      if (typeof first === 'string') base[level](safeText(first))
      else base[level](sieve(first), safeText(message ?? ''))
    }
  return {
    debug: lineAt('debug'),
    info: lineAt('info'),
    warn: lineAt('warn'),
    error: lineAt('error'),
    fatal: lineAt('fatal'),
    child: (fields) => wrap(base.child(sieve(fields)), sieve),
  }
}

/**
 * A JSON logger (pino) that cannot leak by carelessness: only listed fields with plain values are written, the rest is
 * dropped and counted; errors lose their messages; lines carry the ids of the active trace.
 * @example
 * const log = createLogger({ app: 'portal' })
 * log.error({ eventId, error }, 'projection stopped')
 */
export function createLogger(options: LoggerOptions): Logger {
  const settings = {
    level: options.level ?? readTelemetryEnv().logLevel,
    base: { app: options.app },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: traceIds,
  }
  const base = options.destination === undefined ? pino(settings) : pino(settings, options.destination)
  return wrap(base, createSieve(options))
}
