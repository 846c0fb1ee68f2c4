import { serveChunks, sweepHourly } from '@yiwang/files'
import { runApp } from '@yiwang/runtime'
import { portalApp, portalBase } from './app.ts'
import { readPortalEnv } from './env.ts'
import { portalProjections, readNotaryKey, wirePortal } from './wiring.ts'

const dist = new URL('../dist/', import.meta.url)
const told = readPortalEnv()

await runApp({
  app: 'portal',
  version: '0.1.0',
  parts: (env) => ({
    projections: portalProjections(env.YIWANG_CELL, readNotaryKey(env)),
    services: (core) => [serveChunks({ ...core, origin: core.ledger.origin, lanes: ['open'] })],
  }),
  async serve(runtime, env, observers) {
    sweepHourly({ ...runtime, origin: runtime.ledger.origin }, observers.logger)
    const base = portalBase(runtime, observers, told.keyPoolSize)
    return portalApp(base, await wirePortal(runtime, env, { observers, dist, ...told }), dist)
  },
})
