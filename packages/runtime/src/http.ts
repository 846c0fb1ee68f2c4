import { serve } from '@hono/node-server'
import { registerBusMetrics } from '@yiwang/bus'
import { createLogger, createMetrics, healthRoutes, traceRequests, type Logger, type Metrics } from '@yiwang/telemetry'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { getPath } from 'hono/utils/url'
import { answerError } from './answer-error.ts'
import { checksOf, type Checks } from './checks.ts'
import type { Runtime } from './runtime.ts'

const noChecks: Checks = () => Promise.resolve([])

/**
 * A Hono app with what every server has: security headers, a span and a log line per request, health and metrics, those of
 * relay and inbox included; `checks` are the app's own lines of /readyz.
 */
export function httpBase(runtime: Runtime, { logger, metrics }: Observers, checks = noChecks): Hono {
  const { relay, inbox } = runtime
  if (relay !== undefined && inbox !== undefined) registerBusMetrics(metrics, { relay, inbox })
  metrics.gauge({
    name: 'projection_refused_events',
    help: 'Events of other apps left out of the tables since the start, malformed or not theirs to say: any is an alarm',
    collect: () => runtime.projections.status().refused,
  })
  const isReady: Checks = async () => [...(await checksOf(runtime)), ...(await checks())]
  return new Hono()
    .onError(answerError())
    .use(traceRequests({ app: runtime.app, logger, metrics }))
    .use(
      secureHeaders({
        referrerPolicy: 'same-origin',
        contentSecurityPolicy: {
          defaultSrc: ["'self'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          styleSrc: ["'self'", "'unsafe-inline'"],
          objectSrc: ["'none'"],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
        },
      }),
    )
    .route('/', healthRoutes({ isReady, metrics }))
}

/** Who writes down what happens. */
export interface Observers {
  readonly logger: Logger
  readonly metrics: Metrics
}

/** The log and the metrics of one app. */
export function observe(app: string): Observers {
  return { logger: createLogger({ app }), metrics: createMetrics({ app }) }
}

/** A server that listens. */
export interface Listening {
  /** takes no new requests, lets running ones finish for up to 3 s, then cuts */
  close(): Promise<void>
}

const PATIENCE_MS = 3000

/** Who asks at a port: anyone, operators' machines, or both. */
export type Audience = 'public' | 'operators' | 'all'

/** What only operators' machines are told: how things stand inside, in numbers. */
const FOR_OPERATORS = new Set(['/readyz', '/metrics'])

/** Leaves to each port what is meant for it; everything else is not there. */
function meantFor(app: Pick<Hono, 'fetch'>, audience: Audience): Hono['fetch'] {
  if (audience === 'all') return app.fetch
  return (request, ...rest) => {
    // the path that will be routed on, with its escapes decoded
    const path = getPath(request)
    const isForOperators = FOR_OPERATORS.has(path)
    const isMeant = audience === 'operators' ? isForOperators || path === '/healthz' : !isForOperators
    return isMeant ? app.fetch(request, ...rest) : new Response(null, { status: 404 })
  }
}

/** Listens on loopback; in production a reverse proxy stands before the public port. */
export function listen(app: Pick<Hono, 'fetch'>, port: number, audience: Audience = 'all'): Listening {
  const server = serve({ fetch: meantFor(app, audience), port, hostname: '127.0.0.1' })
  return {
    close: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => {
          if ('closeAllConnections' in server) server.closeAllConnections()
        }, PATIENCE_MS)
        server.close(() => {
          clearTimeout(cut)
          resolve()
        })
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      }),
  }
}

/** Runs until SIGINT or SIGTERM, then stops in order; a second signal ends at once. */
export function untilSignal(stop: () => Promise<void>): void {
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1)
      isStopping = true
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}
