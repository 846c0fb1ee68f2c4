import { APP_NAMES, natsConfig, provision, PROVISIONER } from '@yiwang/bus'
import { migrateDatabase } from '@yiwang/database/migrate'
import { startNats } from '../local/nats.ts'
import { startPostgres } from '../local/postgres.ts'
import { secret } from '../local/secrets.ts'
import { streamBytes } from '../local/stream-bytes.ts'
import { ensureSigningKey } from '../local/signing-keys.ts'
import { databaseOf, roleOf } from '../local/topology.ts'
import { turboRun } from '../local/turbo.ts'
import type { StartContext } from './context.ts'
import type { StartStep } from './run-steps.ts'
import { seed } from './seed.ts'
import { buildOnChange, startServers } from './servers.ts'
import { seedStory } from './story.ts'

const postgres: StartStep = {
  title: 'PostgreSQL',
  async run(context) {
    const server = await startPostgres({ stateDir: context.state.dir, port: context.port('postgres') })
    context.postgres = server
    await context.keep({ name: 'PostgreSQL', ...server })
  },
}

const keys: StartStep = {
  title: '密钥 / signing keys',
  run({ state }) {
    for (const app of APP_NAMES) ensureSigningKey(state.keys, app)
    return Promise.resolve()
  },
}

const nats: StartStep = {
  title: 'NATS',
  async run(context) {
    const { settings, state } = context
    const users = [...APP_NAMES, PROVISIONER]
    const server = await startNats({
      stateDir: state.dir,
      port: context.port('nats'),
      websocketPort: context.port('websocket'),
      configText: natsConfig({
        cell: settings.cell,
        apps: APP_NAMES,
        passwords: Object.fromEntries(users.map((user) => [user, secret(state.keys, `nats-${user}`)])),
      }),
    })
    context.nats = server
    await context.keep({ name: 'NATS', ...server })
  },
}

const build: StartStep = {
  title: '构建 / build',
  run: () => turboRun('build'),
}

const databases: StartStep = {
  title: '数据库 / databases',
  async run({ postgres: server, state }) {
    if (server === undefined) throw new Error('PostgreSQL comes first')
    for (const app of APP_NAMES) {
      await migrateDatabase({
        adminUrl: server.adminUrl,
        database: databaseOf(app),
        appRole: roleOf(app),
        appPassword: secret(state.keys, `postgres-${app}`),
      })
    }
  },
}

const stream: StartStep = {
  title: '事件流 / stream',
  async run({ nats: server, state }) {
    if (server === undefined) throw new Error('NATS comes first')
    const password = secret(state.keys, `nats-${PROVISIONER}`)
    await provision({ adminUrl: server.url, password, apps: APP_NAMES, maxBytes: streamBytes(server.storeDir) })
  },
}

const demo: StartStep = { title: '示范县 / demo county', run: seed }

/** Before the apps: nothing may react to half a story. */
const story: StartStep = {
  title: '示范县的往事 / its past',
  run: (context) => (context.settings.demo === 'full' ? seedStory(context) : Promise.resolve()),
}

const servers: StartStep = { title: '应用 / apps', run: startServers }

const watcher: StartStep = { title: '监视源码 / watching the sources', run: buildOnChange }

function announce({ port }: StartContext): Promise<void> {
  const places = (['portal', 'console', 'dashboard'] as const).map((app) => `${app}=http://127.0.0.1:${port(app)}`)
  console.log(`ready ${places.join(' ')}`)
  return Promise.resolve()
}

const ready: StartStep = { title: '就绪 / all up', run: announce }

/** Single steps, for whoever starts less than everything or starts a part again. */
export const STEPS = { postgres, keys, nats, databases, stream, demo, story } as const

/** What `npm start` does once the dependencies are installed. */
export const START_STEPS: readonly StartStep[] = [
  postgres,
  keys,
  nats,
  build,
  databases,
  stream,
  demo,
  story,
  servers,
  ready,
]

/** The same for `npm run dev`, which also follows changes. */
export const DEV_STEPS: readonly StartStep[] = [...START_STEPS, watcher]
