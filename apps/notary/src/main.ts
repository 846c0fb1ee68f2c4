import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  checksOf,
  keysFolder,
  listen,
  observe,
  readProcessEnv,
  settingsOf,
  startRuntime,
  untilSignal,
} from '@yiwang/runtime'
import { startTelemetry } from '@yiwang/telemetry'
import { createApp } from './app.ts'
import { logKeyOf, notaryKeeper, notaryProjections } from './notary.ts'

const env = readProcessEnv()
const telemetry = startTelemetry({ service: 'notary', version: '0.1.0' })
const { logger, metrics } = observe('notary')
const settings = settingsOf(env, 'notary')
const privateKey = createPrivateKey(readFileSync(join(keysFolder(env), 'notary.key'), 'utf8'))
const key = logKeyOf(settings.cell, privateKey)

const runtime = await startRuntime(settings, {
  projections: notaryProjections(settings.cell, privateKey),
  onTrouble: (what, error) => {
    logger.warn({ what, error }, 'trouble')
  },
  onQuarantine: (messages) => {
    logger.error({ count: messages.length, code: messages[0]?.reason }, 'messages quarantined')
  },
})
const keeper = notaryKeeper(runtime, {
  key,
  stateFolder: env.YIWANG_STATE,
  onTrouble: (error) => {
    logger.error({ error }, 'nothing signed')
  },
})
keeper.start()
const app = createApp({ prisma: runtime.prisma, key, keeper, logger, metrics, checks: () => checksOf(runtime) })
const server = listen(app, env.PORT)
logger.info({ port: env.PORT, cell: settings.cell }, 'notary started')

untilSignal(async () => {
  await server.close()
  await keeper.stop()
  await runtime.stop()
  await telemetry.shutdown()
})
