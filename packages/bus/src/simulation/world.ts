import { headers } from '@nats-io/nats-core'
import type { Lane } from '@yiwang/kernel'
import { hashOf } from '@yiwang/ledger'
import { toMessage, type StreamMessage } from '../cloud-events/message.ts'
import { LANE_TABLE, type AppName } from '../lanes/lane-table.ts'
import type { Chain, Head } from '../signing.ts'
import { Crash } from './memory-ledger.ts'
import { createMemoryStream } from './memory-stream.ts'
import { seededChance } from './seeded.ts'
import { createKeys, createSimApp, type Reaction, type SimApp } from './sim-app.ts'

const NAMES: readonly AppName[] = ['portal', 'console', 'vault']
const REACTIONS: Partial<Record<AppName, Reaction>> = {
  console: { to: 'portal', lane: 'inner' },
  vault: { to: 'console', lane: 'open' },
}

/** A command somebody gave; `isAcknowledged` once the app has said so. */
export interface Given {
  readonly app: AppName
  readonly lane: Lane
  readonly commandId: string
  isAcknowledged: boolean
}

/** Three apps and a stream, and everything that can go wrong between them, by chance from a seed. */
export function createWorld(seed: number) {
  const chance = seededChance(seed)
  const stream = createMemoryStream()
  const { originKeys, privateKeys } = createKeys(NAMES)
  const apps = NAMES.flatMap((name): SimApp[] => {
    const privateKey = privateKeys.get(name)
    const reaction = REACTIONS[name]
    if (privateKey === undefined) return []
    return [createSimApp({ name, privateKey, originKeys, stream, ...(reaction === undefined ? {} : { reaction }) })]
  })
  const given: Given[] = []
  const late: StreamMessage[] = []
  const cut = new Set<SimApp>()
  let forged = 0

  const laneOf = (app: SimApp): Lane => chance.pick(LANE_TABLE[app.name].publishes)

  function give(app: SimApp): void {
    const retry = given.filter((command) => command.app === app.name && !command.isAcknowledged)
    const command =
      retry.length > 0 && chance.happens(0.5)
        ? chance.pick(retry)
        : { app: app.name, lane: laneOf(app), commandId: `c${given.length}`, isAcknowledged: false }
    if (!given.includes(command)) given.push(command)
    if (chance.happens(0.1)) return
    app.ledger.append(command.lane, command.commandId)
    if (chance.happens(0.1)) app.crash()
    else command.isAcknowledged = true
  }

  /** One message on its way to the stream: stored, lost, late, or stored with the acknowledgement lost. */
  function carry(message: StreamMessage): 'stored' | 'duplicate' | 'failed' {
    if (chance.happens(0.05)) return 'failed'
    if (chance.happens(0.05)) {
      late.push(message)
      return 'failed'
    }
    const isDuplicate = stream.store(message)
    if (chance.happens(0.05)) return 'failed'
    return isDuplicate ? 'duplicate' : 'stored'
  }

  async function relay(app: SimApp): Promise<void> {
    const sending = await app.send(laneOf(app))
    if (sending === undefined) return
    const outcomes = sending.messages.map(carry)
    if (chance.happens(0.05)) return app.crash()
    if (outcomes.includes('failed')) sending.done('failed')
    else sending.done(outcomes.includes('duplicate') ? 'duplicate' : 'stored')
  }

  async function inbox(app: SimApp): Promise<void> {
    if (chance.happens(0.1)) app.ledger.crashNext(chance.pick(['before', 'after']))
    await app.take(1 + chance.below(12), chance.happens(0.3))
  }

  async function tend(app: SimApp): Promise<void> {
    for (const chain of await app.tend()) {
      const origin = apps.find((other) => other.origin === chain.origin)
      if (origin === undefined || cut.has(origin) || chance.happens(0.3)) continue
      await app.takeResent(chain, await origin.answerResend(chain.lane, (await app.seqOf(chain)) + 1))
    }
  }

  async function beat(app: SimApp): Promise<void> {
    const message = await app.heartbeat(laneOf(app))
    if (message !== undefined) carry(message)
  }

  /** A message in the app's name, hash correct, signature none. */
  function forgery(app: SimApp, lane: Lane, after: Head): { message: StreamMessage; head: Head } {
    forged += 1
    const attributes = {
      specversion: '1.0',
      id: `forged-${forged}`,
      source: `/${app.origin}`,
      type: 'yiwang.simulation.happened.v1',
      subject: `${app.name}/forged/${forged}`,
      lane,
      seq: String(after.seq + 1),
      prevhash: after.hash,
    }
    const data = new TextEncoder().encode('{"forged":true}')
    const hash = hashOf({ attributes, data })
    return { message: toMessage({ attributes: { ...attributes, hash }, data }), head: { seq: after.seq + 1, hash } }
  }

  async function ownHead(app: SimApp): Promise<(Chain & Head) | undefined> {
    const heads = (await app.ledger.heads()).filter(({ origin }) => origin === app.origin)
    return heads.length === 0 ? undefined : chance.pick(heads)
  }

  /** Somebody with an app's password but not its key. */
  async function forge(app: SimApp): Promise<void> {
    const head = await ownHead(app)
    if (head === undefined) return
    const seq = Math.max(0, head.seq + chance.pick([-1, 0, 0, 1, 499]))
    const { message } = forgery(app, head.lane, { seq, hash: head.hash })
    stream.store(chance.happens(0.7) ? message : { ...message, headers: headers() })
  }

  /** The same, with a chain of its own making, longer than anyone has room for; and then some copies. */
  async function flood(app: SimApp): Promise<void> {
    const start = await ownHead(app)
    if (start === undefined) return
    let head: Head = start
    for (let i = 0; i < 20; i++) {
      const next = forgery(app, start.lane, head)
      head = next.head
      stream.store(next.message)
      if (chance.happens(0.2)) next.message.headers.delete('Nats-Msg-Id')
      if (chance.happens(0.5)) stream.store(next.message)
    }
  }

  function mishap(app: SimApp): void {
    const events: ReadonlyArray<() => void> = [
      () => app.crash(),
      () => void cut.add(app),
      () => cut.clear(),
      () => stream.closeWindow(),
      () => late.splice(0).forEach((message) => stream.store(message)),
      () => {
        if (chance.happens(0.3)) stream.lose()
      },
    ]
    chance.pick(events)()
  }

  async function guarded(app: SimApp, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof Crash)) throw error
      app.crash()
    }
  }

  /** One random thing happens. */
  async function step(): Promise<void> {
    const app = chance.pick(apps)
    const offline: ReadonlyArray<() => Promise<void>> = [
      async () => give(app),
      async () => give(app),
      () => app.react(),
    ]
    const online = [
      () => relay(app),
      () => relay(app),
      () => inbox(app),
      () => inbox(app),
      () => tend(app),
      () => beat(app),
    ]
    const rare = [async () => mishap(app), () => forge(app), () => flood(app), () => app.expire()]
    const choice = chance.happens(0.08) ? rare : chance.happens(0.25) || cut.has(app) ? offline : online
    await guarded(app, chance.pick(choice))
  }

  async function quietRound(): Promise<void> {
    for (const command of given.filter(({ isAcknowledged }) => !isAcknowledged)) {
      apps.find(({ name }) => name === command.app)?.ledger.append(command.lane, command.commandId)
      command.isAcknowledged = true
    }
    for (const app of apps) {
      await app.react()
      for (const lane of LANE_TABLE[app.name].publishes) {
        const sending = await app.send(lane)
        sending?.done(sending.messages.map((message) => stream.store(message)).includes(true) ? 'duplicate' : 'stored')
        const message = await app.heartbeat(lane)
        if (message !== undefined) stream.store(message)
      }
      await app.take(50, true)
      await app.expire()
      for (const chain of await app.tend()) {
        const origin = apps.find((other) => other.origin === chain.origin)
        if (origin === undefined) continue
        await app.takeResent(chain, await origin.answerResend(chain.lane, (await app.seqOf(chain)) + 1))
      }
    }
  }

  /** Everything works again; returns whether all came to rest. */
  async function heal(rounds: number): Promise<boolean> {
    cut.clear()
    late.length = 0
    for (const app of apps) app.ledger.crashNext(undefined)
    let unchanged = 0
    let before = ''
    for (let round = 0; round < rounds && unchanged < 3; round++) {
      await quietRound()
      const idle = await Promise.all(apps.map((app) => app.isIdle()))
      const now = apps.map(({ ledger }) => ledger.events.length).join()
      unchanged = now === before && idle.every(Boolean) ? unchanged + 1 : 0
      before = now
    }
    return unchanged === 3
  }

  return { apps, given, step, heal, eventIds: stream.eventIds }
}
