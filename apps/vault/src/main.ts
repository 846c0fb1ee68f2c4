import { serve as serveHttp } from '@hono/node-server'
import { createPool } from '@yiwang/database'
import { readProcessEnv, settingsOf, startRuntime } from '@yiwang/runtime'
import { createLogger, createMetrics, startTelemetry } from '@yiwang/telemetry'
import { createApp } from './app.ts'
import { readPoolSizes } from './env.ts'
import { openKeyFiles } from './keys/open-key-files.ts'
import { vaultProjections } from './projections/index.ts'
import { createCallObserver } from './services/observe.ts'
import { startVault, vaultEffects } from './wiring.ts'

const env = readProcessEnv()
const poolSizes = readPoolSizes()
const telemetry = startTelemetry({ service: 'vault', version: '0.1.0' })
const metrics = createMetrics({ app: 'vault' })
const log = createLogger({ app: 'vault', onDropped: (count) => metrics.droppedLogFields.inc(count) })
const settings = settingsOf(env, 'vault')

const firstLook = createPool(env.DATABASE_URL, { max: 1 })
const epochKeys = await openKeyFiles(env.YIWANG_STATE, firstLook)
await firstLook.end()

const runtime = await startRuntime(settings, {
  projections: vaultProjections(settings.cell),
  effects: ({ pool, ledger, clock }) => vaultEffects({ db: pool, ledger, clock }, epochKeys),
  onTrouble: (what, error) => {
    log.warn({ what, error }, 'trouble')
  },
  onQuarantine: (messages) => {
    log.error({ count: messages.length, code: messages[0]?.reason }, 'messages quarantined')
  },
})
const vault = startVault(
  { ...runtime, db: runtime.pool },
  {
    epochKeys,
    originKeys: settings.originKeys,
    poolSizes,
    settle: () => runtime.projections.settle(),
    observe: createCallObserver(metrics, log),
    onError: (error) => {
      log.error({ error }, 'vault failed')
    },
  },
)
const server = serveHttp({
  fetch: createApp({ runtime, epochKeys, poolSizes, metrics }).fetch,
  port: env.PORT,
  hostname: '127.0.0.1',
})
log.info({ port: env.PORT, cell: settings.cell }, 'vault started')

async function stop(): Promise<void> {
  server.close()
  await vault.stop()
  await runtime.stop()
  await telemetry.shutdown()
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ error }, 'could not stop in order')
        process.exit(1)
      },
    )
  })
}
