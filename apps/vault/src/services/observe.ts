import type { ServiceHandler } from '@yiwang/bus'
import { DomainError } from '@yiwang/kernel'
import type { Logger, Metrics } from '@yiwang/telemetry'

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

/** The same handler, observed. */
export function observed(service: string, handler: ServiceHandler, observe: CallObserver): ServiceHandler {
  return async (body, context) => {
    try {
      const answer = await handler(body, context)
      observe(service, 'ok')
      return answer
    } catch (error) {
      observe(service, error instanceof DomainError ? error.code : 'error')
      throw error
    }
  }
}
