import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keysFolder, runApp, type ProcessEnv } from '@yiwang/runtime'
import { createApp } from './app.ts'
import { logKeyOf, notaryKeeper, notaryProjections } from './notary.ts'

const readKey = (env: ProcessEnv) => createPrivateKey(readFileSync(join(keysFolder(env), 'notary.key'), 'utf8'))

await runApp({
  app: 'notary',
  version: '0.1.0',
  parts: (env) => ({ projections: notaryProjections(env.YIWANG_CELL, readKey(env)) }),
  serve(runtime, env, observers) {
    const key = logKeyOf(env.YIWANG_CELL, readKey(env))
    const keeper = notaryKeeper(runtime, {
      key,
      stateFolder: env.YIWANG_STATE,
      onTrouble: (error) => {
        observers.logger.error({ error }, 'nothing signed')
      },
    })
    keeper.start()
    return { fetch: createApp({ runtime, key, keeper, observers }).fetch, stop: () => keeper.stop() }
  },
})
