import { SpanKind, trace, type Span } from '@opentelemetry/api'
import {
  ATTR_HTTP_REQUEST_METHOD,
  ATTR_HTTP_RESPONSE_STATUS_CODE,
  ATTR_HTTP_ROUTE,
} from '@opentelemetry/semantic-conventions'
import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Logger } from './logger.ts'
import type { Metrics } from './metrics.ts'
import { markFailed, underSpan, withRemoteParent } from './spans.ts'

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
/** Routes asked every few seconds by machines. */
const QUIET = new Set(['/healthz', '/readyz', '/metrics'])
const SERVER_ERROR = 500

interface RequestOptions {
  readonly app: string
  readonly logger?: Logger
  readonly metrics?: Metrics
  /** join the trace named by the request's `traceparent`; only where every caller is one of us */
  readonly acceptsRemoteParent?: boolean
}

/** Pattern of the route that answered; a wildcard that only middleware matched means that nothing did. */
function routeOf(c: Context): string {
  const pattern = routePath(c)
  return c.res.status === 404 && /^\/?\*$/.test(pattern) ? 'unmatched' : pattern
}

interface Answered {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly ms: number
}

function report({ logger, metrics }: RequestOptions, request: Answered, error: Error | undefined): void {
  const { method, route, status, ms } = request
  metrics?.httpDuration.observe({ method, route, status: String(status) }, ms / 1000)
  if (status >= SERVER_ERROR) logger?.error({ ...request, error }, 'request failed')
  else logger?.[QUIET.has(route) ? 'debug' : 'info']({ ...request }, 'request')
}

async function answer(c: Context, next: () => Promise<void>, span: Span): Promise<Answered> {
  const begin = performance.now()
  await next()
  const method = METHODS.has(c.req.method) ? c.req.method : '_OTHER'
  const route = routeOf(c)
  const status = c.res.status
  span.updateName(`${method} ${route}`).setAttributes({
    [ATTR_HTTP_REQUEST_METHOD]: method,
    [ATTR_HTTP_ROUTE]: route,
    [ATTR_HTTP_RESPONSE_STATUS_CODE]: status,
  })
  if (status >= SERVER_ERROR) markFailed(span, c.error)
  return { method, route, status, ms: Math.round((performance.now() - begin) * 10) / 10 }
}

/**
 * Hono middleware: a server span, a log line and a duration for every request, all named by the *route pattern*. Paths,
 * queries, headers and addresses are never recorded: they hold receipt secrets and people.
 * @example app.use(traceRequests({ app: 'portal', logger, metrics }))
 */
export function traceRequests(options: RequestOptions): MiddlewareHandler {
  const tracer = trace.getTracer(options.app)
  return async (c, next) => {
    const parent = options.acceptsRemoteParent === true ? c.req.header('traceparent') : undefined
    await withRemoteParent(parent, async () => {
      const span = tracer.startSpan('request', { kind: SpanKind.SERVER })
      await underSpan(span, async () => report(options, await answer(c, next, span), c.error))
    })
  }
}
