import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { Lane } from '@yiwang/kernel'
import { derivedId } from '@yiwang/ledger'
import { toMessage, type StreamMessage } from '../cloud-events/message.ts'
import { headMessage, signHead } from '../heads.ts'
import { openIntake, type Intake } from '../inbox/intake.ts'
import { consumerFilter, LANE_TABLE, type AppName } from '../lanes/lane-table.ts'
import { signBatch } from '../relay/publish.ts'
import { createRelayPlan, type RelayPlan, type SendRange } from '../relay/relay-plan.ts'
import type { Resent } from '../services/resend.ts'
import { createSigner, GENESIS, type Chain, type Head, type OriginKeys } from '../signing.ts'
import { createMemoryLedger, type MemoryLedger } from './memory-ledger.ts'
import type { MemoryStream } from './memory-stream.ts'

/** Which events an app answers with one of its own, on which lane. */
export interface Reaction {
  readonly to: AppName
  readonly lane: Lane
}

/** An app made of the real intake and relay plan on a ledger and a stream in memory. */
export type SimApp = ReturnType<typeof createSimApp>

const BATCHES = { batch: 4, flying: 2 }
/** so small that a flood fills it */
const HOLD = { events: 12, bytes: 100_000 }

export interface SimAppOptions {
  readonly name: AppName
  readonly privateKey: KeyObject
  readonly originKeys: OriginKeys
  readonly stream: MemoryStream
  readonly reaction?: Reaction
}

/** Everything in `memory` is lost in a crash, the ledger is not. */
interface Memory {
  readonly intake: Intake
  readonly plans: ReadonlyMap<Lane, RelayPlan>
  stream: string | undefined
  reactedTo: number
}

export function createSimApp({ name, privateKey, originKeys, stream, reaction }: SimAppOptions) {
  const origin = `sim/${name}`
  const ledger: MemoryLedger = createMemoryLedger(origin)
  const signer = createSigner(privateKey, name)
  const filter = consumerFilter(name).replace('>', '')
  let memory: Memory | undefined
  let quarantined = 0

  async function wake(): Promise<Memory> {
    if (memory !== undefined) return memory
    const quarantine = { save: async () => undefined }
    const intake = await openIntake({
      ledger,
      originKeys,
      quarantine,
      holdLimits: HOLD,
      onQuarantine: (rows) => (quarantined += rows.length),
    })
    const plans = new Map<Lane, RelayPlan>()
    for (const lane of LANE_TABLE[name].publishes)
      plans.set(lane, createRelayPlan(await ledger.returned(lane), BATCHES))
    memory = { intake, plans, stream: (await ledger.cursor('ONE'))?.created, reactedTo: 0 }
    return memory
  }

  /** The keeper's part: look which stream it is before believing or sending anything. */
  async function recognise(awake: Memory): Promise<void> {
    if (awake.stream === stream.identity()) return
    await ledger.resetReturned()
    await ledger.saveCursor({ stream: 'ONE', created: stream.identity(), streamSeq: 0 })
    awake.stream = stream.identity()
    awake.intake.restartOwn()
    for (const plan of awake.plans.values()) plan.restart()
  }

  function announce({ intake, plans }: Memory): void {
    for (const [lane, plan] of plans) plan.returnedUpTo(intake.head({ origin, lane }).seq)
  }

  async function ownHead(lane: Lane): Promise<Head> {
    return (await ledger.heads()).find((head) => head.origin === origin && head.lane === lane) ?? GENESIS
  }

  return {
    name,
    origin,
    ledger,
    quarantined: () => quarantined,
    crash(): void {
      memory = undefined
    },
    /** the next batch, signed; `done` tells the relay what became of it */
    async send(
      lane: Lane,
    ): Promise<{ messages: StreamMessage[]; done(outcome: 'failed' | 'duplicate' | 'stored'): void } | undefined> {
      const awake = await wake()
      await recognise(awake)
      const plan = awake.plans.get(lane)
      const range: SendRange | undefined = plan?.next((await ownHead(lane)).seq)
      if (plan === undefined || range === undefined) return undefined
      const events = await ledger.readOwn(lane, range.from, range.to - range.from + 1)
      const messages = signBatch(signer, { origin, lane }, events).map(toMessage)
      if (range.isInsisting) for (const message of messages) message.headers.delete('Nats-Msg-Id')
      return {
        messages,
        done: (outcome) => (outcome === 'failed' ? plan.failed(range) : plan.published(range, outcome === 'duplicate')),
      }
    },
    /** a signed head, when all before it is sent */
    async heartbeat(lane: Lane): Promise<StreamMessage | undefined> {
      const awake = await wake()
      const head = await ownHead(lane)
      if (head.seq === 0 || awake.plans.get(lane)?.isIdle(head.seq) !== true) return undefined
      const signed = signHead(signer, { origin, lane }, { ...head, at: new Date(0) })
      return headMessage({ origin, lane }, signed)
    },
    async take(limit: number, again: boolean): Promise<void> {
      const awake = await wake()
      await recognise(awake)
      await awake.intake.take(stream.fetch(name, filter, { limit, again }))
      announce(awake)
    },
    async expire(): Promise<void> {
      await (await wake()).intake.expire(-1)
    },
    /** has own events sent again where they are missing; names the foreign chains with holes */
    async tend(): Promise<Chain[]> {
      const awake = await wake()
      const chains = awake.intake.gaps().map(({ chain }) => chain)
      for (const chain of chains) if (chain.origin === origin) awake.plans.get(chain.lane)?.rewind()
      return chains.filter((chain) => chain.origin !== origin)
    },
    heldCount: async (): Promise<number> => (await wake()).intake.heldCount(),
    seqOf: async (chain: Chain): Promise<number> => (await wake()).intake.head(chain).seq,
    async answerResend(lane: Lane, fromSeq: number): Promise<Resent> {
      const events = await ledger.readOwn(lane, fromSeq, 5)
      const last = events.at(-1)?.attributes
      if (last === undefined) return { events }
      const head = { seq: Number(last.seq), hash: last.hash ?? '', at: new Date(0) }
      return { events, head: signHead(signer, { origin, lane }, head) }
    },
    async takeResent(chain: Chain, resent: Resent): Promise<void> {
      await (await wake()).intake.takeResent(chain, resent)
    },
    /** a policy: one own event per event of another app, however often it looks */
    async react(): Promise<void> {
      const awake = await wake()
      for (const { attributes: a } of ledger.events.slice(awake.reactedTo)) {
        awake.reactedTo += 1
        if (reaction === undefined || a.source !== `/sim/${reaction.to}`) continue
        ledger.append(reaction.lane, derivedId('reaction', name, a.id ?? ''))
      }
    },
    async isIdle(): Promise<boolean> {
      const awake = await wake()
      const lanes = await Promise.all(
        LANE_TABLE[name].publishes.map(
          async (lane) => (await ownHead(lane)).seq === awake.intake.head({ origin, lane }).seq,
        ),
      )
      return lanes.every(Boolean) && awake.intake.gaps().length === 0
    },
  }
}

/** Ed25519 keys by app. */
export function createKeys(names: readonly AppName[]): {
  originKeys: OriginKeys
  privateKeys: Map<AppName, KeyObject>
} {
  const pairs = names.map((name) => [name, generateKeyPairSync('ed25519')] as const)
  return {
    originKeys: new Map(pairs.map(([name, { publicKey }]) => [`sim/${name}`, [publicKey]])),
    privateKeys: new Map(pairs.map(([name, { privateKey }]) => [name, privateKey])),
  }
}
