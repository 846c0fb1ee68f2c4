import { context, propagation, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  SimpleSpanProcessor,
  type SpanExporter,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-node'
import { ATTR_SERVICE_NAME, ATTR_SERVICE_VERSION } from '@opentelemetry/semantic-conventions'
import { readTelemetryEnv } from './env.ts'

/** Tracing of this process, from start to `shutdown`. */
export interface Telemetry {
  /** sends what is still held back */
  flush(): Promise<void>
  /** flushes and leaves no trace of itself, so that it can be started again */
  shutdown(): Promise<void>
}

function processors(exporter: SpanExporter | undefined): SpanProcessor[] {
  if (exporter !== undefined) return [new SimpleSpanProcessor(exporter)]
  const { otlpEndpoint } = readTelemetryEnv()
  if (otlpEndpoint === undefined) return []
  return [new BatchSpanProcessor(new OTLPTraceExporter({ url: `${otlpEndpoint.replace(/\/+$/, '')}/v1/traces` }))]
}

/**
 * Starts OpenTelemetry tracing with W3C trace context for the whole process. Spans leave it by OTLP over HTTP only when
 * `OTEL_EXPORTER_OTLP_ENDPOINT` is set, or go to `exporter`; trace ids exist either way, so events carry them.
 * Throws when tracing is already started.
 * @example const telemetry = startTelemetry({ service: 'portal', version: '0.1.0' })
 */
export function startTelemetry(options: {
  readonly service: string
  readonly version: string
  readonly exporter?: SpanExporter
}): Telemetry {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({
      [ATTR_SERVICE_NAME]: options.service,
      [ATTR_SERVICE_VERSION]: options.version,
    }),
    spanProcessors: processors(options.exporter),
  })
  if (!trace.setGlobalTracerProvider(provider)) throw new Error('telemetry is already started in this process')
  provider.register()
  return {
    flush: () => provider.forceFlush(),
    async shutdown() {
      await provider.shutdown()
      trace.disable()
      context.disable()
      propagation.disable()
    },
  }
}
