import type { MsgHdrs } from '@nats-io/nats-core'
import type { WireEvent } from '@yiwang/kernel'
import { errorCode, LedgerError } from '@yiwang/ledger'
import type { LedgerPort } from '../ledger-port.ts'
import type { Quarantine, Quarantined } from '../quarantine/quarantine.ts'
import type { SignedHead } from '../heads.ts'
import type { Resent } from '../services/resend.ts'
import { isSignedHead, type Chain, type Head, type OriginKeys } from '../signing.ts'
import { classify, quarantined } from './classify.ts'
import { HOLD_LIMITS, type HoldLimits } from './held.ts'
import { createInboxState, type Held, type Run } from './inbox-state.ts'
import { createKnownEvents } from './known-events.ts'
import { verifyEvent, type Arrival, type QuarantineReason } from './verify.ts'

/** Events stored in one transaction; a longer one would keep commands waiting. */
export const BATCH = 200

export interface IntakeOptions {
  readonly ledger: LedgerPort
  readonly originKeys: OriginKeys
  readonly quarantine: Quarantine
  readonly onQuarantine: (messages: readonly Quarantined[]) => void
  /** how much of one chain may wait for a signature, and how much for a predecessor */
  readonly holdLimits?: HoldLimits
  /** the ledger refused signed events of this chain; nothing more of it is let in until a restart */
  readonly onBarred?: (chain: Chain) => void
  /** told of events after their commit */
  readonly onStored?: (events: readonly WireEvent[]) => Promise<void>
}

/** A message handed out by the own consumer. */
export interface Delivery {
  readonly subject: string
  readonly headers?: MsgHdrs | undefined
  readonly data: Uint8Array
  /** where it stands in the stream; the same again is a redelivery, another place another copy */
  readonly streamSeq: number
  ack(): void
}

type Ref = Delivery | undefined

/** How far an origin last said that its chain reaches, and when it said so. */
export interface HeardHead extends Chain {
  readonly seq: number
  readonly at: string
}

export type Intake = Awaited<ReturnType<typeof openIntake>>

async function loadHeads(ledger: LedgerPort): Promise<(Chain & Head)[]> {
  const heads = await ledger.heads()
  const own = heads.filter(({ origin }) => origin === ledger.origin)
  const returned = own.map(async ({ origin, lane }) => {
    const seq = await ledger.returned(lane)
    const [last] = seq === 0 ? [] : await ledger.readOwn(lane, seq, 1)
    return last === undefined ? [] : [{ origin, lane, seq, hash: last.attributes.hash ?? '' }]
  })
  return [...heads.filter(({ origin }) => origin !== ledger.origin), ...(await Promise.all(returned)).flat()]
}

/** SQLSTATE class 22: a value no column can hold; trying again would change nothing. */
function isAboutValue(error: unknown): boolean {
  return /^22...$/.test(errorCode(error))
}

const isOf = (chain: Chain, { origin, lane }: Chain): boolean => origin === chain.origin && lane === chain.lane

function isRefusal(error: unknown): boolean {
  if (!(error instanceof LedgerError)) return isAboutValue(error)
  return ['chain_mismatch', 'event_malformed', 'stream_not_owned'].includes(error.code)
}

/**
 * Takes messages in: verifies, stores what stands in the replica, acknowledges after the commit, puts aside the rest.
 * Own events are treated alike; to the ledger they count as returned.
 */
export async function openIntake(options: IntakeOptions) {
  const { ledger, originKeys, quarantine, onQuarantine, onStored, holdLimits = HOLD_LIMITS } = options
  const state = createInboxState<Ref>(await loadHeads(ledger), holdLimits)
  const known = createKnownEvents<Ref>(ledger)
  let aside: { reason: QuarantineReason; message: Delivery }[] = []
  let done: Delivery[] = []
  const heard = new Map<string, HeardHead>()

  /** The stream hands heads out again after a restart: an older one says nothing new. */
  function hear({ origin, lane }: Chain, { seq, at }: SignedHead): void {
    const key = `${origin}|${lane}`
    const known = heard.get(key)
    if (known === undefined || Date.parse(known.at) <= Date.parse(at)) heard.set(key, { origin, lane, seq, at })
  }

  function putAside(reason: QuarantineReason, ...refs: Ref[]): void {
    for (const message of refs) if (message !== undefined) aside.push({ reason, message })
  }

  function finish(...refs: Ref[]): void {
    for (const message of refs) if (message !== undefined) done.push(message)
  }

  function offer(arrival: Arrival, ref: Ref): void {
    const offered = state.offer(arrival, ref, performance.now())
    if (offered === 'known') known.ask(arrival, ref)
    if (offered === 'copy') finish(ref)
    if (offered === 'barred') putAside('refused_by_ledger', ref)
  }

  /** What a signature vouches for is had from its origin later; for the rest nothing speaks. */
  function makeRoom(): void {
    for (const { event, isVouched } of state.takeCrowdedOut()) {
      if (isVouched) finish(event.ref)
      else putAside('held_overflow', event.ref)
    }
  }

  function takeMessage(message: Delivery): void {
    const classified = classify(originKeys, message)
    if (classified.kind === 'head') hear(classified.chain, classified.head)
    if (classified.kind === 'refused') putAside(classified.reason, message)
    else if (classified.kind === 'event') offer(classified.arrival, message)
    else if (state.prove(classified.chain, classified.head)) finish(message)
    else putAside('fork', message)
  }

  /** Stores what the ledger takes, `size` at once, singly where it refuses; answers how many, short where one was refused. */
  async function store(events: readonly Held<Ref>[], size: number): Promise<number> {
    for (let i = 0; i < events.length; i += size) {
      const batch = events.slice(i, i + size)
      const wires = batch.map(({ wire }) => wire)
      try {
        await ledger.acceptForeign(wires)
      } catch (error) {
        if (!isRefusal(error)) throw error
        const stored = batch.length === 1 ? 0 : await store(batch, 1)
        if (stored < batch.length) return i + stored
        continue
      }
      await onStored?.(wires)
    }
    return events.length
  }

  /** A chain the ledger refuses although signed is barred, so that it cannot keep the others waiting. */
  async function keep({ chain, events }: Run<Ref>): Promise<void> {
    const stored = events.slice(0, await store(events, BATCH))
    const left = state.accepted({ chain, events: stored })
    for (const { ref } of stored) finish(ref)
    for (const event of left) known.ask(event, event.ref)
    if (stored.length === events.length) return
    for (const { ref } of state.bar(chain)) putAside('refused_by_ledger', ref)
    options.onBarred?.(chain)
  }

  async function drain(): Promise<void> {
    for (let runs = state.ready(); runs.length > 0; runs = state.ready()) {
      for (const run of runs) await keep(run)
    }
    for (const { ref } of state.takeForks()) putAside('fork', ref)
    makeRoom()
    const { same, other } = await known.compare()
    finish(...same)
    putAside('fork', ...other)
    await settle()
  }

  /** What is stored is acknowledged whatever becomes of the rest. */
  async function settle(): Promise<void> {
    const stored = done
    const strange = aside
    done = []
    aside = []
    for (const message of stored) message.ack()
    if (strange.length > 0) await quarantineAll(strange)
  }

  async function quarantineAll(strange: readonly { reason: QuarantineReason; message: Delivery }[]): Promise<void> {
    const rows = strange.map(({ reason, message }) => quarantined(reason, message))
    try {
      await quarantine.save(rows)
    } catch (error) {
      // without a database they come again; a row it cannot hold would come for ever, so the alarm has to do
      if (!isAboutValue(error)) throw error
    }
    onQuarantine(rows)
    for (const { message } of strange) message.ack()
  }

  return {
    /** a batch from the stream */
    async take(messages: readonly Delivery[]): Promise<void> {
      for (const message of messages) takeMessage(message)
      await drain()
    },
    /** an answer of `ledger.resend`; what does not verify in it is left */
    async takeResent(chain: Chain, { events, head }: Resent): Promise<void> {
      if (head !== undefined && isSignedHead(originKeys, chain, head)) state.prove(chain, head)
      // from the signature back, so that each is vouched for when it comes and has room
      for (const wire of events.toReversed()) {
        const arrival = verifyEvent(originKeys, wire)
        if (typeof arrival !== 'string' && isOf(chain, arrival) && state.isWanted(arrival)) offer(arrival, undefined)
      }
      await drain()
    },
    /** puts aside what no signature has covered for so many milliseconds */
    async expire(holdMs: number): Promise<void> {
      for (const { ref } of state.takeUnsigned(performance.now() - holdMs)) putAside('unsigned', ref)
      await settle()
    },
    /** takes over what another process of this app has stored meanwhile */
    async refresh(): Promise<void> {
      for (const { seq, hash, ...chain } of await loadHeads(ledger)) {
        for (const event of state.advance(chain, { seq, hash })) known.ask(event, event.ref)
      }
      await drain()
    },
    /** another stream: own events are to return once more */
    restartOwn: () => state.forget((chain) => chain.origin === ledger.origin),
    gaps: () => state.gaps(),
    heard: () => [...heard.values()],
    head: (chain: Chain) => state.head(chain),
    heldCount: () => state.heldCount(),
  }
}
