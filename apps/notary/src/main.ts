import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { checksOf, keysFolder, readProcessEnv, settingsOf, startRuntime } from '@yiwang/runtime'
import { createLogger, startTelemetry } from '@yiwang/telemetry'
import { createApp } from './app.ts'
import { logKeyOf, notaryKeeper, notaryProjections } from './notary.ts'

const env = readProcessEnv()
const logger = createLogger({ app: 'notary' })
const telemetry = startTelemetry({ service: 'notary', version: '0.1.0' })
const privateKey = createPrivateKey(readFileSync(join(keysFolder(env), 'notary.key'), 'utf8'))
const key = logKeyOf(env.YIWANG_CELL, privateKey)

const runtime = await startRuntime(settingsOf(env, 'notary'), {
  projections: notaryProjections(env.YIWANG_CELL, privateKey),
  onTrouble: (what, error) => logger.warn({ what, error }, 'trouble'),
  onQuarantine: (messages) => logger.error({ count: messages.length }, 'messages quarantined'),
})
const keeper = notaryKeeper(runtime, {
  key,
  stateFolder: env.YIWANG_STATE,
  onTrouble: (error) => logger.error({ error }, 'nothing signed'),
})
keeper.start()
const app = createApp({ prisma: runtime.prisma, key, keeper, logger, checks: () => checksOf(runtime) })
const server = serve({ fetch: app.fetch, port: env.PORT })
logger.info({ port: env.PORT }, 'notary started')

async function stop(): Promise<void> {
  server.close()
  await keeper.stop()
  await runtime.stop()
  await telemetry.shutdown()
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stop().catch((error: unknown) => {
      logger.fatal({ error }, 'not stopped in order')
      process.exitCode = 1
    })
  })
}
