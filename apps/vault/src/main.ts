import { createPool } from '@yiwang/database'
import { readProcessEnv, runApp, settingsOf } from '@yiwang/runtime'
import { createApp } from './app.ts'
import { readPoolSizes } from './env.ts'
import { openKeyFiles } from './keys/open-key-files.ts'
import { vaultProjections } from './projections/index.ts'
import { createCallObserver } from './services/observe.ts'
import { startVault, vaultEffects } from './wiring.ts'

const env = readProcessEnv()
const poolSizes = readPoolSizes()
const { originKeys } = settingsOf(env, 'vault')

const firstLook = createPool(env.DATABASE_URL, { max: 1 })
const epochKeys = await openKeyFiles(env.YIWANG_STATE, firstLook)
await firstLook.end()

await runApp({
  app: 'vault',
  version: '0.1.0',
  parts: () => ({
    projections: vaultProjections(env.YIWANG_CELL),
    effects: ({ pool, ledger, clock }) => vaultEffects({ db: pool, ledger, clock }, epochKeys),
  }),
  serve(runtime, _env, observers) {
    const { logger, metrics } = observers
    const vault = startVault(
      { ...runtime, db: runtime.pool },
      {
        epochKeys,
        originKeys,
        poolSizes,
        settle: () => runtime.projections.settle(),
        observe: createCallObserver(metrics, logger),
        onError: (error) => {
          logger.error({ error }, 'vault failed')
        },
      },
    )
    return { fetch: createApp({ runtime, epochKeys, poolSizes, observers }).fetch, stop: () => vault.stop() }
  },
})
