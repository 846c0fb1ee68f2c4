/** Where traces go (`OTEL_EXPORTER_OTLP_ENDPOINT`, e.g. `http://127.0.0.1:4318`) and how much is logged (`LOG_LEVEL`). */
export interface TelemetryEnv {
  readonly otlpEndpoint: string | undefined
  readonly logLevel: string
}

/** Reads the environment; an empty endpoint counts as none. */
export function readTelemetryEnv(): TelemetryEnv {
  const endpoint = process.env['OTEL_EXPORTER_OTLP_ENDPOINT']?.trim()
  return {
    otlpEndpoint: endpoint === undefined || endpoint === '' ? undefined : endpoint,
    logLevel: process.env['LOG_LEVEL'] ?? 'info',
  }
}
