import type { Limit } from '@yiwang/kernel'

/** By when somebody is to have decided who handles a matter: what this platform promises, no law. */
export const DISPATCH_PROMISE: Limit = {
  amount: 1,
  unit: 'working-day',
  basis: '本平台承诺',
  effectiveFrom: '2026-01-01',
}
