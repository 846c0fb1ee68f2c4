import type { RequestContext, ServiceHandler } from '@yiwang/bus'
import { DomainError } from '@yiwang/kernel'
import { currentTraceparent, withRemoteParent, withSpan, type Logger, type Metrics } from '@yiwang/telemetry'

/** Told how each call ended: `ok`, the code of a refusal, or `error`. */
export type CallObserver = (service: string, outcome: string) => void

/** Counts outcomes by service and logs refusals by code; who asked for what is in the ledger, not here. */
export function createCallObserver(metrics: Metrics, log: Logger): CallObserver {
  const calls = metrics.counter({
    name: 'vault_calls_total',
    help: 'Calls to the vault by service and outcome',
    labelNames: ['service', 'outcome'],
  })
  return (service, outcome) => {
    calls.inc({ service, outcome })
    if (outcome !== 'ok') log.warn({ service, code: outcome }, 'call refused')
  }
}

/** The same handler, observed, as a span of the caller's trace. */
export function observed(service: string, handler: ServiceHandler, observe: CallObserver): ServiceHandler {
  async function answer(body: unknown, { isLate }: RequestContext): Promise<unknown> {
    try {
      const traceparent = currentTraceparent()
      const answered = await handler(body, { isLate, ...(traceparent === undefined ? {} : { traceparent }) })
      observe(service, 'ok')
      return answered
    } catch (error) {
      observe(service, error instanceof DomainError ? error.code : 'error')
      throw error
    }
  }
  return (body, context) =>
    withRemoteParent(context.traceparent, () => withSpan('vault.call', { service }, () => answer(body, context)))
}
