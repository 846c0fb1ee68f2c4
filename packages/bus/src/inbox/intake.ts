import type { MsgHdrs } from '@nats-io/nats-core'
import type { WireEvent } from '@yiwang/kernel'
import { LedgerError } from '@yiwang/ledger'
import type { LedgerPort } from '../ledger-port.ts'
import type { Quarantine, Quarantined } from '../quarantine/quarantine.ts'
import type { Resent } from '../services/resend.ts'
import { isSignedHead, type Chain, type Head, type OriginKeys } from '../signing.ts'
import { classify, quarantined } from './classify.ts'
import { createInboxState, type Run } from './inbox-state.ts'
import { createKnownEvents } from './known-events.ts'
import { verifyEvent, type Arrival, type QuarantineReason } from './verify.ts'

/** Events stored in one transaction; a longer one would keep commands waiting. */
export const BATCH = 200

export interface IntakeOptions {
  readonly ledger: LedgerPort
  readonly originKeys: OriginKeys
  readonly quarantine: Quarantine
  readonly onQuarantine: (messages: readonly Quarantined[]) => void
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
  ack(): void
}

type Ref = Delivery | undefined

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

function isRefusal(error: unknown): boolean {
  return error instanceof LedgerError && ['chain_mismatch', 'event_malformed', 'stream_not_owned'].includes(error.code)
}

/**
 * Takes messages in: verifies, stores what stands in the replica, acknowledges after the commit, puts aside the rest.
 * Own events are treated alike; to the ledger they count as returned.
 */
export async function openIntake(options: IntakeOptions) {
  const { ledger, originKeys, quarantine, onQuarantine, onStored } = options
  const state = createInboxState<Ref>(await loadHeads(ledger))
  const known = createKnownEvents<Ref>(ledger)
  let aside: { reason: QuarantineReason; message: Delivery }[] = []
  let done: Delivery[] = []

  function putAside(reason: QuarantineReason, refs: readonly Ref[]): void {
    for (const message of refs) if (message !== undefined) aside.push({ reason, message })
  }

  function finish(refs: readonly Ref[]): void {
    for (const message of refs) if (message !== undefined) done.push(message)
  }

  function offer(arrival: Arrival, ref: Ref): void {
    const offered = state.offer(arrival, ref, performance.now())
    if (offered === 'known') known.ask(arrival, ref)
    if (offered === 'let-go') finish([ref])
    if (offered === 'overflow') putAside('held_overflow', [ref])
    if (offered === 'barred') putAside('refused_by_ledger', [ref])
  }

  function takeMessage(message: Delivery): void {
    const classified = classify(originKeys, message)
    if (classified.kind === 'refused') putAside(classified.reason, [message])
    else if (classified.kind === 'event') offer(classified.arrival, message)
    else if (state.prove(classified.chain, classified.head)) finish([message])
    else putAside('fork', [message])
  }

  /** A chain the ledger refuses although signed is barred, so that it cannot keep the others waiting. */
  async function keep(run: Run<Ref>): Promise<void> {
    try {
      for (let i = 0; i < run.events.length; i += BATCH) {
        const batch = run.events.slice(i, i + BATCH).map(({ wire }) => wire)
        await ledger.acceptForeign(batch)
        await onStored?.(batch)
      }
    } catch (error) {
      if (!isRefusal(error)) throw error
      for (const event of state.bar(run.chain)) putAside('refused_by_ledger', event.refs)
      options.onBarred?.(run.chain)
      return
    }
    const left = state.accepted(run)
    for (const { refs } of run.events) finish(refs)
    for (const event of left) known.ask(event, ...event.refs)
  }

  async function drain(): Promise<void> {
    for (let runs = state.ready(); runs.length > 0; runs = state.ready()) {
      for (const run of runs) await keep(run)
    }
    for (const event of state.takeForks()) putAside('fork', event.refs)
    const { same, other } = await known.compare()
    finish(same)
    putAside('fork', other)
    await settle()
  }

  async function settle(): Promise<void> {
    const rows = aside.map(({ reason, message }) => quarantined(reason, message))
    if (rows.length > 0) {
      await quarantine.save(rows)
      onQuarantine(rows)
    }
    for (const message of [...done, ...aside.map(({ message }) => message)]) message.ack()
    aside = []
    done = []
  }

  return {
    /** a batch from the stream */
    async take(messages: readonly Delivery[]): Promise<void> {
      for (const message of messages) takeMessage(message)
      await drain()
    },
    /** an answer of `ledger.resend`; what does not verify in it is left */
    async takeResent(chain: Chain, { events, head }: Resent): Promise<void> {
      for (const wire of events) {
        const arrival = verifyEvent(originKeys, wire)
        if (typeof arrival !== 'string' && arrival.origin === chain.origin && arrival.lane === chain.lane) {
          offer(arrival, undefined)
        }
      }
      if (head !== undefined && isSignedHead(originKeys, chain, head)) state.prove(chain, head)
      await drain()
    },
    /** puts aside what no signature has covered for so many milliseconds */
    async expire(holdMs: number): Promise<void> {
      for (const event of state.takeUnsigned(performance.now() - holdMs)) putAside('unsigned', event.refs)
      await settle()
    },
    /** takes over what another process of this app has stored meanwhile */
    async refresh(): Promise<void> {
      for (const { seq, hash, ...chain } of await loadHeads(ledger)) {
        for (const event of state.advance(chain, { seq, hash })) known.ask(event, ...event.refs)
      }
      await drain()
    },
    /** another stream: own events are to return once more */
    restartOwn: () => state.forget((chain) => chain.origin === ledger.origin),
    gaps: () => state.gaps(),
    head: (chain: Chain) => state.head(chain),
    heldCount: () => state.heldCount(),
  }
}
