import { createPublicKey, randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request as askService, type AppName } from '@yiwang/bus'
import { CaseClosed, CaseDispatched, CaseReplied } from '@yiwang/casework/contracts'
import { signActorToken, type Actor, type ActorTokenKey } from '@yiwang/identity'
import { createReceiptSecret, takeInRequest, type RequestWords } from '@yiwang/intake'
import { createIdSource, systemClock, type Clock, type IdSource, type NewEvent } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import { defineEffect, type EventEffect } from '@yiwang/ledger'
import {
  createKeyAllotment,
  createOpenings,
  createSubjectKeys,
  createVaultClient,
  type VaultClient,
} from '@yiwang/privacy'
import { testNetwork, type TestNetwork } from '@yiwang/testing'
import { openKeyFiles } from '../keys/open-key-files.ts'
import type { PoolSizes } from '../keys/refill.ts'
import { DEFAULT_RATES, type RateKind } from '../access/rates.ts'
import type { Rate } from '../access/token-bucket.ts'
import { vaultProjections } from '../projections/index.ts'
import { startVault, vaultEffects, type Vault } from '../wiring.ts'

/** A matter that was taken in, with what only its person knows. */
export interface TakenMatter {
  readonly matterId: string
  readonly eventId: string
  readonly secret: string
}

/** A cell with a vault at work, and hands to do things in it. */
export interface VaultCell {
  readonly network: TestNetwork
  readonly vault: Vault
  /** where the vault's key files are */
  readonly stateDir: string
  /** what the vault told its operators */
  readonly troubles: readonly unknown[]
  readonly clock: Clock
  readonly ids: IdSource
  /** signs as an app, as that app's process would */
  key(app: AppName): ActorTokenKey
  client(app: AppName): VaultClient
  token(actor: Actor, bound: { matterId: string; purpose: string }, by?: ActorTokenKey): Promise<string>
  takeIn(
    words: Partial<RequestWords>,
    how?: { historical?: true; app?: 'portal' | 'console'; takenBy?: { post: string; unit: string } },
  ): Promise<TakenMatter>
  append(
    app: AppName,
    streamId: string,
    event: Omit<NewEvent, 'id' | 'circumstances' | 'lane'> & Partial<NewEvent>,
  ): Promise<string>
  dispatch(matterId: string, unitId: string, app?: AppName): Promise<void>
  reply(matterId: string): Promise<void>
  close(matterId: string): Promise<void>
  stopVault(): Promise<void>
  startVault(): Promise<void>
  end(): Promise<void>
}

/** What a test wants otherwise than usual. */
export interface VaultCellOptions {
  readonly rates?: Partial<Record<RateKind, Rate>>
  readonly poolSizes?: PoolSizes
}

/** A handler of a unit; invented, like everyone here. */
export function worker(changes: Partial<Actor> = {}): Actor {
  return {
    sub: 'chen',
    name: '陈工',
    post: '诉求承办岗',
    unit: 'chengguan',
    unitName: '清河县城市管理局',
    roles: ['handler'],
    ...changes,
  }
}

/** Starts portal, console, dashboard and vault on real PostgreSQL and NATS. */
export async function vaultCell(options: VaultCellOptions = {}): Promise<VaultCell> {
  const poolSizes = options.poolSizes ?? { portal: 60, console: 20, import: 0 }
  const firstKeys = poolSizes.portal + poolSizes.console + poolSizes.import
  const cell = `v${randomBytes(5).toString('hex')}`
  const stateDir = mkdtempSync(join(tmpdir(), 'yiwang-vault-'))
  const clock = systemClock
  const ids = createIdSource(() => clock.now(), randomBytes)
  const troubles: unknown[] = []
  let tagging: EventEffect | undefined
  const people = [createSubjectKeys(cell), createOpenings(cell)]
  const network = await testNetwork({
    cell,
    apps: [
      { name: 'portal', projections: people },
      { name: 'console', projections: people },
      { name: 'dashboard' },
      {
        name: 'vault',
        projections: vaultProjections(cell),
        effects: () => [
          defineEffect({
            name: 'tag',
            async run(event) {
              await tagging?.run(event)
            },
          }),
        ],
      },
    ],
  })
  const originKeys = new Map(
    Object.entries(network.privateKeys).map(([app, key]) => [`${cell}/${app}`, [createPublicKey(key)]]),
  )
  const host = () => {
    const { pool, ledger, connection } = network.app('vault')
    return { cell, db: pool, ledger, connection, clock }
  }
  const epochKeys = await openKeyFiles(stateDir, host().db)

  function start(): Vault {
    ;[tagging] = vaultEffects(host(), epochKeys)
    return startVault(host(), {
      epochKeys,
      originKeys,
      poolSizes,
      rates: { ...DEFAULT_RATES, ...options.rates },
      settle: () => network.app('vault').projections.settle(),
      observe: () => undefined,
      onError: (error) => {
        troubles.push(error)
      },
    })
  }

  let vault = start()

  const key = (app: AppName): ActorTokenKey => {
    const privateKey = network.privateKeys[app]
    if (privateKey === undefined) throw new Error(`no ${app}`)
    return { origin: `${cell}/${app}`, privateKey, clock, ids }
  }
  const circumstances = (historical?: true) =>
    testCircumstances({ occurredAt: clock.now().toISOString(), ...(historical === undefined ? {} : { historical }) })

  const append: VaultCell['append'] = async (app, streamId, event) => {
    const id = event.id ?? ids.next()
    const made: NewEvent = { lane: 'open', circumstances: circumstances(), ...event, id }
    await network.app(app).ledger.append({ streamId, commandId: randomUUID(), events: [made] })
    return id
  }
  const appendCase = async (app: AppName, matterId: string, event: NewEvent): Promise<void> => {
    await append(app, `${app}/case/${matterId}`, event)
    await network.settle()
  }
  const keysOf = new Map<AppName, ReturnType<typeof createKeyAllotment>>()
  const allotment = (app: 'portal' | 'console'): ReturnType<typeof createKeyAllotment> => {
    const made = keysOf.get(app) ?? createKeyAllotment({ pool: network.app(app).pool, app, clock })
    keysOf.set(app, made)
    return made
  }
  // The first keys have to reach the portal and the console before anyone can be taken in.
  for (let issued = 0; issued < firstKeys;) {
    await network.settle()
    const { rows } = await network
      .app('portal')
      .pool.query<{ n: number }>('SELECT count(*) AS n FROM privacy_subject_keys')
    issued = Number(rows[0]?.n)
  }

  return {
    network,
    get vault() {
      return vault
    },
    stateDir,
    troubles,
    clock,
    ids,
    key,
    client: (app) =>
      createVaultClient({
        key: key(app),
        request: (subject, ask) => askService(network.app(app).connection, subject, ask),
      }),
    token: (actor, bound, by = key('console')) => signActorToken(by, { actor, audience: 'vault', ...bound }),
    async takeIn(words, { historical, app = 'portal', takenBy } = {}) {
      const secret = createReceiptSecret()
      const { ledger } = network.app(app)
      const { matterId, position } = await takeInRequest(
        { ledger, takeSubject: () => allotment(app).take() },
        {
          kind: 'help',
          words: { subject: '路灯不亮', narrative: '幸福路的路灯不亮了。', ...words },
          attachments: [],
          circumstances: circumstances(historical),
          commandId: randomUUID(),
          receiptSecret: secret,
          divisionCode: '990101001001',
          ...(takenBy === undefined ? {} : { takenBy }),
        },
      )
      await network.settle()
      const [event] = await ledger.readAfter(position - 1, 1)
      return { matterId, secret, eventId: event?.id ?? '' }
    },
    append,
    dispatch: (matterId, unitId, app = 'console') =>
      appendCase(
        app,
        matterId,
        CaseDispatched.create({
          id: ids.next(),
          matterId,
          data: { ...CaseDispatched.sample, matterId, unitId },
          circumstances: circumstances(),
        }),
      ),
    reply: (matterId) =>
      appendCase(
        'console',
        matterId,
        CaseReplied.create({
          id: ids.next(),
          matterId,
          data: { ...CaseReplied.sample, matterId },
          circumstances: circumstances(),
        }),
      ),
    close: (matterId) =>
      appendCase(
        'console',
        matterId,
        CaseClosed.create({
          id: ids.next(),
          matterId,
          data: { ...CaseClosed.sample, matterId },
          circumstances: circumstances(),
        }),
      ),
    async stopVault() {
      await vault.stop()
      await network.stopApp('vault')
    },
    async startVault() {
      await network.startApp('vault')
      vault = start()
    },
    async end() {
      await vault.stop()
      await network.close()
      rmSync(stateDir, { recursive: true })
    },
  }
}
