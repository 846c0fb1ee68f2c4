import { httpBase, runApp } from '@yiwang/runtime'
import { portalApp } from './app.ts'
import { portalProjections, readNotaryKey, sweepHourly, wirePortal } from './wiring.ts'

const dist = new URL('../dist/', import.meta.url)

await runApp({
  app: 'portal',
  version: '0.1.0',
  parts: (env) => ({ projections: portalProjections(env.YIWANG_CELL, readNotaryKey(env)) }),
  async serve(runtime, env, observers) {
    sweepHourly(runtime, observers)
    return portalApp(httpBase(runtime, observers), await wirePortal(runtime, env, { observers, dist }), dist)
  },
})
