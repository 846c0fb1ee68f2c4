import { fileURLToPath } from 'node:url'
import { runApp } from '@yiwang/runtime'
import { dashboardProjections, wireDashboard } from './wiring.ts'

await runApp({
  app: 'dashboard',
  version: '0.1.0',
  parts: (env) => ({ projections: dashboardProjections(env) }),
  serve: (runtime, env, observers) =>
    wireDashboard(runtime, env, { observers, dist: fileURLToPath(new URL('../dist', import.meta.url)) }),
})
