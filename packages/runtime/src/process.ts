import type { AppName } from '@yiwang/bus'
import { startTelemetry } from '@yiwang/telemetry'
import type { Hono } from 'hono'
import { readProcessEnv, type ProcessEnv } from './env.ts'
import { listen, observe, untilSignal, type Listening, type Observers } from './http.ts'
import { endOnFault } from './last-resort.ts'
import { startRuntime, type Runtime, type RuntimeParts } from './runtime.ts'
import { settingsOf } from './settings.ts'

type Parts = Omit<RuntimeParts, 'onTrouble' | 'onQuarantine'>

/** What answers HTTP, and how to end what else the app has started. */
export type Served = Pick<Hono, 'fetch'> & { readonly stop?: () => Promise<void> }

/** What makes one app different from the next. */
export interface AppDefinition {
  readonly app: AppName
  readonly version: string
  parts(env: ProcessEnv): Parts | Promise<Parts>
  serve(runtime: Runtime, env: ProcessEnv, observers: Observers): Served | Promise<Served>
}

/** One port for everything, or one for the public and one for operators' machines. */
function listenAs(served: Served, { PORT, OPS_PORT }: ProcessEnv): Listening[] {
  if (OPS_PORT === undefined) return [listen(served, PORT)]
  return [listen(served, PORT, 'public'), listen(served, OPS_PORT, 'operators')]
}

/** Runs an app as a process: telemetry, runtime, HTTP server; until a signal, then stops in order. */
export async function runApp(definition: AppDefinition): Promise<void> {
  const env = readProcessEnv()
  const telemetry = startTelemetry({ service: definition.app, version: definition.version })
  const observers = observe(definition.app)
  endOnFault(observers.logger)
  const runtime = await startRuntime(settingsOf(env, definition.app), {
    ...(await definition.parts(env)),
    onTrouble: (what, error) => {
      observers.logger.warn({ what, error }, 'trouble')
    },
    onQuarantine: (messages) => {
      observers.logger.error({ count: messages.length, code: messages[0]?.reason }, 'messages put aside')
    },
  })
  const served = await definition.serve(runtime, env, observers)
  const servers = listenAs(served, env)
  observers.logger.info({ port: env.PORT }, 'listening')
  untilSignal(async () => {
    await Promise.all(servers.map((server) => server.close()))
    await served.stop?.()
    await runtime.stop()
    await telemetry.shutdown()
  })
}
