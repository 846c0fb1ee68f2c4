import { join } from 'node:path'
import { startApp, untilAppReady, type AppStart } from '../local/apps.ts'
import { type Child, startChild } from '../local/child.ts'
import { secret } from '../local/secrets.ts'
import { projectRoot } from '../local/state.ts'
import { databaseOf, roleOf, type Server, SERVERS } from '../local/topology.ts'
import { childEnvironment } from '../env.ts'
import type { StartContext } from './context.ts'

function shared({ settings, state, port, watch }: StartContext): Record<string, string> {
  const { cell, cellName, otlpEndpoint } = settings
  return {
    // React's development build costs a third more to render
    NODE_ENV: watch ? 'development' : 'production',
    YIWANG_STATE: state.dir,
    YIWANG_CELL: cell,
    YIWANG_CELL_NAME: cellName,
    OIDC_ISSUER: `http://localhost:${port('oidc')}`,
    PORTAL_URL: `http://127.0.0.1:${port('portal')}`,
    CONSOLE_URL: `http://127.0.0.1:${port('console')}`,
    DASHBOARD_URL: `http://127.0.0.1:${port('dashboard')}`,
    ...(otlpEndpoint === undefined ? {} : { OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint }),
  }
}

/** What an app is told about its database and its line to NATS. */
function connections({ state, port }: StartContext, name: Exclude<Server['name'], 'oidc'>): Record<string, string> {
  const password = secret(state.keys, `postgres-${name}`)
  return {
    YIWANG_APP: name,
    DATABASE_URL: `postgres://${roleOf(name)}:${password}@127.0.0.1:${port('postgres')}/${databaseOf(name)}`,
    NATS_URL: `nats://127.0.0.1:${port('nats')}`,
    NATS_USER: name,
    NATS_PASSWORD: secret(state.keys, `nats-${name}`),
  }
}

function plan(context: StartContext, server: Server): AppStart {
  const own = server.name === 'oidc' ? {} : connections(context, server.name)
  return { server, port: context.port(server.name), env: { ...shared(context), ...own }, watch: context.watch }
}

/** A server that was started, and when it is of use. */
export interface StartedServer {
  readonly child: Child
  /** rejects with an OperatorError when it does not come up */
  readonly ready: Promise<void>
}

/** Starts one server; `extra` is added to its environment. */
export async function startServer(
  context: StartContext,
  server: Server,
  extra: Readonly<Record<string, string>> = {},
): Promise<StartedServer> {
  const planned = plan(context, server)
  const start = { ...planned, env: { ...planned.env, ...extra } }
  const child = await startApp(context.state, start)
  await context.keep({ ...child, group: 'servers' })
  return { child, ready: untilAppReady(child, start) }
}

/** Starts every server, then waits until all are ready. */
export async function startServers(context: StartContext): Promise<void> {
  const waits: Promise<void>[] = []
  for (const server of SERVERS) waits.push((await startServer(context, server)).ready)
  await Promise.all(waits)
}

/** Rebuilds browser bundles whenever their sources change. */
export async function buildOnChange({ state, keep }: StartContext): Promise<void> {
  const child = await startChild({
    name: 'turbo-watch',
    command: ['turbo', 'watch', 'build'],
    env: childEnvironment(),
    cwd: projectRoot,
    logFile: join(state.logs, 'build.log'),
    runDir: state.run,
  })
  await keep(child)
}
