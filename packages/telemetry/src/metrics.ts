import type { Context } from 'hono'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What a metric is called, what it tells, and its label names; labels hold codes and patterns, never ids or texts. */
export interface MetricOptions<Label extends string> {
  readonly name: string
  readonly help: string
  readonly labelNames?: readonly Label[]
}

/** Metrics of one app, on a registry of their own. */
export interface Metrics {
  readonly registry: Registry
  /** seconds by method, route pattern and status */
  readonly httpDuration: Histogram<'method' | 'route' | 'status'>
  /** fields the logger refused: each is a line of code to mend */
  readonly droppedLogFields: Counter
  counter<Label extends string>(options: MetricOptions<Label>): Counter<Label>
  gauge<Label extends string>(
    options: MetricOptions<Label> & { readonly collect?: () => number | Promise<number> },
  ): Gauge<Label>
  histogram<Label extends string>(options: MetricOptions<Label> & { readonly buckets?: number[] }): Histogram<Label>
  /** Hono handler of `/metrics`, Prometheus text format */
  readonly handler: (c: Context) => Promise<Response>
}

const HTTP_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

function withCollect<Label extends string>(
  registry: Registry,
  {
    collect,
    labelNames = [],
    ...options
  }: MetricOptions<Label> & { readonly collect?: () => number | Promise<number> },
): Gauge<Label> {
  const gauge: Gauge<Label> = new Gauge({
    ...options,
    labelNames,
    registers: [registry],
    ...(collect === undefined ? {} : { collect: async () => gauge.set(await collect()) }),
  })
  return gauge
}

/**
 * A registry with the process's own metrics and those every app has; `app` becomes a label of all of them.
 * @example
 * const metrics = createMetrics({ app: 'portal' })
 * metrics.gauge({ name: 'oldest_unreturned_event_seconds', help: '…', collect: () => relay.oldestUnreturned() })
 */
export function createMetrics(options: { readonly app?: string } = {}): Metrics {
  const registry = new Registry()
  if (options.app !== undefined) registry.setDefaultLabels({ app: options.app })
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    httpDuration: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Seconds from request to response headers, by route pattern',
      labelNames: ['method', 'route', 'status'],
      buckets: HTTP_SECONDS,
      registers,
    }),
    droppedLogFields: new Counter({
      name: 'log_fields_dropped_total',
      help: 'Fields not on the allow-list that log lines lost',
      registers,
    }),
    counter: ({ labelNames = [], ...counter }) => new Counter({ ...counter, labelNames, registers }),
    gauge: (gauge) => withCollect(registry, gauge),
    histogram: ({ labelNames = [], ...histogram }) => new Histogram({ ...histogram, labelNames, registers }),
    handler: async (c) => c.body(await registry.metrics(), 200, { 'content-type': registry.contentType }),
  }
}
