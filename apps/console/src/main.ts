import { fileURLToPath } from 'node:url'
import { announceLoaded } from '@yiwang/algorithms/register'
import { judgeDangerAnew } from '@yiwang/casework'
import { sweepHourly } from '@yiwang/files'
import { runApp } from '@yiwang/runtime'
import { createApp } from './app.ts'
import { readConsoleEnv } from './env.ts'
import { createBell } from './live/bell.ts'
import { readSettings, readSuggester } from './settings.ts'
import { consoleParts } from './wiring.ts'

const { portalUrl, keyPoolSize } = readConsoleEnv()
const bell = createBell()

await runApp({
  app: 'console',
  version: '0.1.0',
  parts: (env) => consoleParts(readSettings(env, portalUrl), bell),
  async serve(runtime, env, observers) {
    const settings = { ...readSettings(env, portalUrl), ...readSuggester(env.YIWANG_STATE) }
    await announceLoaded(runtime, settings.loaded)
    sweepHourly({ ...runtime, origin: runtime.ledger.origin }, observers.logger)
    const judging = judgeDangerAnew(runtime, (error) => {
      observers.logger.warn({ error }, 'texts not judged anew')
    })
    const app = createApp(runtime, {
      settings,
      publicUrl: env.PUBLIC_URL ?? `http://127.0.0.1:${env.PORT}`,
      oidcIssuer: env.OIDC_ISSUER ?? '',
      dist: fileURLToPath(new URL('../dist', import.meta.url)),
      bell,
      keyPoolSize,
      observers,
    })
    return { fetch: app.fetch, stop: () => judging.stop() }
  },
})
