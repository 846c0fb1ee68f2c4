import { createPool } from '@yiwang/database'
import { listen, observe, readProcessEnv, settingsOf, startRuntime, untilSignal } from '@yiwang/runtime'
import { startTelemetry } from '@yiwang/telemetry'
import { createApp } from './app.ts'
import { readPoolSizes } from './env.ts'
import { openKeyFiles } from './keys/open-key-files.ts'
import { vaultProjections } from './projections/index.ts'
import { createCallObserver } from './services/observe.ts'
import { startVault, vaultEffects } from './wiring.ts'

const env = readProcessEnv()
const poolSizes = readPoolSizes()
const telemetry = startTelemetry({ service: 'vault', version: '0.1.0' })
const { logger, metrics } = observe('vault')
const settings = settingsOf(env, 'vault')

const firstLook = createPool(settings.databaseUrl, { max: 1 })
const epochKeys = await openKeyFiles(env.YIWANG_STATE, firstLook)
await firstLook.end()

const runtime = await startRuntime(settings, {
  projections: vaultProjections(settings.cell),
  effects: ({ pool, ledger, clock }) => vaultEffects({ db: pool, ledger, clock }, epochKeys),
  onTrouble: (what, error) => {
    logger.warn({ what, error }, 'trouble')
  },
  onQuarantine: (messages) => {
    logger.error({ count: messages.length, code: messages[0]?.reason }, 'messages quarantined')
  },
})
const vault = startVault(
  { ...runtime, db: runtime.pool },
  {
    epochKeys,
    originKeys: settings.originKeys,
    poolSizes,
    settle: () => runtime.projections.settle(),
    observe: createCallObserver(metrics, logger),
    onError: (error) => {
      logger.error({ error }, 'vault failed')
    },
  },
)
const server = listen(createApp({ runtime, epochKeys, poolSizes, metrics }), env.PORT)
logger.info({ port: env.PORT, cell: settings.cell }, 'vault started')

untilSignal(async () => {
  await server.close()
  await vault.stop()
  await runtime.stop()
  await telemetry.shutdown()
})
