import { createPublicKey, randomBytes, randomUUID, type KeyObject } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { LoadedSuggester } from '@yiwang/algorithms/contracts'
import { createCallerFactory, signActorToken, type Actor, type AppContext } from '@yiwang/identity'
import { createReceiptSecret, takeInRequest, type Receipt, type RequestWords } from '@yiwang/intake'
import { testCircumstances } from '@yiwang/kernel/testing'
import { demoActors, demoTown, seedOrganisation } from '@yiwang/organisation'
import { SubjectKeysIssued } from '@yiwang/privacy'
import { generateSubjectKey } from '@yiwang/sealing'
import { seedServices } from '@yiwang/services'
import { seedSharing } from '@yiwang/sharing'
import { testNetwork, type TestApp, type TestNetwork } from '@yiwang/testing'
import { consoleProcedures } from '../app.ts'
import { createBell, type Bell } from '../live/bell.ts'
import { readSuggester, type ConsoleSettings } from '../settings.ts'
import { consoleParts } from '../wiring.ts'
import { vaultProcess, type VaultProcess } from './vault-process.ts'

type Procedures = ReturnType<typeof consoleProcedures>
export type Caller = ReturnType<ReturnType<typeof createCallerFactory<Procedures['router']['_def']['record']>>>

/** The console as it runs, the demo county in it, and a real vault beside it. */
export interface ConsoleCell {
  readonly network: TestNetwork
  readonly console: TestApp
  /** undefined when the cell was asked to do without */
  readonly vault: VaultProcess | undefined
  readonly bell: Bell
  readonly router: Procedures['router']
  readonly loaded: LoadedSuggester
  /** procedures as this worker calls them, under a command id of their own unless one is given; nobody is signed in without one */
  as(actor?: Actor, commandId?: string): Caller
  /** somebody tells the portal */
  submit(words: Partial<RequestWords>): Promise<Receipt>
  close(): Promise<void>
}

const KEYS = 40

/** A worker of the demo county by account name. */
export function demoWorker(sub: string): Actor {
  const found = demoActors().find((actor) => actor.sub === sub)
  if (found === undefined) throw new Error(`nobody is called ${sub}`)
  return found
}

function settingsFor(network: TestNetwork, keysFolder: string): ConsoleSettings {
  const keyOf = (app: string): KeyObject => {
    const key = network.privateKeys[app]
    if (key === undefined) throw new Error(`no ${app}`)
    return key
  }
  const apps = Object.keys(network.privateKeys)
  return {
    cell: network.cell,
    cellName: '青禾县',
    portalUrl: 'http://portal.test',
    privateKey: keyOf('console'),
    originKeys: new Map(apps.map((app) => [`${network.cell}/${app}`, [createPublicKey(keyOf(app))]])),
    notaryKey: createPublicKey(keyOf('vault')),
    keysFolder,
    ...readSuggester(keysFolder),
  }
}

async function seed({ ledger, pool }: TestApp, keysFolder: string): Promise<void> {
  const circumstances = testCircumstances({ occurredAt: ledger.clock.now().toISOString(), initiator: 'system' })
  await seedOrganisation(ledger, demoTown)
  await seedServices(ledger, circumstances)
  await seedSharing({ ledger, pool, keysFolder, circumstances })
}

/** Keys of a pool nobody has been given, as they arrived at the console. */
async function unusedKey(
  { pool }: TestApp,
  keyPool: string,
): Promise<{ subjectId: string; publicKey: string } | undefined> {
  const { rows } = await pool.query<{ subjectId: string; publicKey: string }>(
    'SELECT subject_id AS "subjectId", public_key AS "publicKey" FROM privacy_subject_keys WHERE pool = $1 AND used_at IS NULL LIMIT 1',
    [keyPool],
  )
  return rows[0]
}

/** Keys in the vault's name, where no vault is running; nobody can open what is sealed under them. */
async function issueKeys({ ledger }: TestApp, count: number): Promise<void> {
  const keys = Array.from({ length: count }, () => ({
    subjectId: randomUUID(),
    publicKey: generateSubjectKey().publicKey,
  }))
  for (const pool of ['console', 'portal'] as const) {
    const data = { pool, keys: keys.map((key) => ({ ...key, subjectId: randomUUID() })) }
    const event = SubjectKeysIssued.create({ id: randomUUID(), data, circumstances: testCircumstances() })
    await ledger.append({ streamId: `vault/key-pool/${pool}`, commandId: randomUUID(), events: [event] })
  }
}

async function startVault(network: TestNetwork, stateDir: string): Promise<VaultProcess> {
  const { databaseUrl } = network.app('vault')
  await network.stopApp('vault')
  const vault = await vaultProcess(network, { databaseUrl, stateDir })
  await vault.start()
  return vault
}

/**
 * Starts console, portal and NATS in a network of their own, and a real vault unless told not to. The console's parts are
 * known once its keys are, hence its second start.
 */
export async function consoleCell({ hasVault = true } = {}): Promise<ConsoleCell> {
  const stateDir = mkdtempSync(join(tmpdir(), 'yiwang-console-'))
  const keysFolder = join(stateDir, 'keys')
  mkdirSync(keysFolder)
  const bell = createBell()
  const known: { settings?: ConsoleSettings } = {}
  const parts = () => (known.settings === undefined ? { projections: [] } : consoleParts(known.settings, bell))
  const network = await testNetwork({
    cell: `c${randomBytes(5).toString('hex')}`,
    apps: [
      {
        name: 'console',
        get projections() {
          return parts().projections
        },
        policies: (core) => parts().policies?.(core) ?? [],
        effects: (core) => parts().effects?.(core) ?? [],
        services: (core) => parts().services?.(core) ?? [],
      },
      { name: 'portal' },
      { name: 'vault' },
    ],
  })
  const settings = settingsFor(network, keysFolder)
  known.settings = settings
  await network.stopApp('console')
  await network.startApp('console')
  const vault = hasVault ? await startVault(network, stateDir) : undefined
  if (vault === undefined) await issueKeys(network.app('vault'), KEYS)

  const app = network.app('console')
  app.ledger.projected.subscribe(bell.ring)
  await seed(app, keysFolder)
  await network.settle()
  // The vault hands out the first keys as soon as it is up.
  for (const keyPool of ['console', 'portal']) {
    while ((await unusedKey(app, keyPool)) === undefined) await delay(50)
  }
  const { router, context } = consoleProcedures(app, settings)
  const tokenKey = { origin: app.origin, privateKey: settings.privateKey, clock: app.clock, ids: app.ids }
  const callerOf = createCallerFactory(router)

  return {
    network,
    console: app,
    vault,
    bell,
    router,
    loaded: settings.loaded,
    as(actor, commandId = randomUUID()) {
      const signActor: AppContext['signActor'] = (request) =>
        actor === undefined ? Promise.reject(new Error('nobody')) : signActorToken(tokenKey, { ...request, actor })
      const who = actor === undefined ? {} : { actor }
      return callerOf({
        ...app,
        app: 'console',
        locale: 'zh-CN',
        ...context,
        commandId,
        signActor,
        ...who,
      })
    },
    async submit(words) {
      const { ledger } = network.app('portal')
      const takeSubject = async () => {
        const key = await unusedKey(network.app('console'), 'portal')
        if (key === undefined) throw new Error('no key left')
        return key
      }
      const incoming = {
        kind: 'help',
        words: { subject: '路灯不亮', narrative: '幸福路的路灯不亮了。', ...words },
        attachments: [],
        circumstances: testCircumstances({ occurredAt: ledger.clock.now().toISOString(), channelUsed: 'portal' }),
        commandId: randomUUID(),
        receiptSecret: createReceiptSecret(),
        divisionCode: '990101001001',
      } as const
      const receipt = await takeInRequest({ ledger, takeSubject }, { ...incoming, attachments: [] })
      await network.settle()
      return receipt
    },
    async close() {
      await vault?.kill()
      await network.close()
      rmSync(stateDir, { recursive: true })
    },
  }
}
