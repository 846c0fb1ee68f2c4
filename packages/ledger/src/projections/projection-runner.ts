import type { RecordedEvent } from '@yiwang/kernel'
import type pg from 'pg'
import { inTransaction, isTransient } from '../append/transaction.ts'
import { errorCode } from '../error-code.ts'
import { LedgerError } from '../errors.ts'
import type { Ledger } from '../ledger.ts'
import { createSignal, nextOf } from '../signals.ts'
import { park } from '../policies/parking.ts'
import { createWorkerLoop } from '../worker-loop.ts'
import { noteFailure, openCheckpoint, parkedName, readCheckpoints, resetCheckpoint, skipPage } from './checkpoint.ts'
import type { Projection } from './define-projection.ts'
import { foldPage } from './fold.ts'
import { isAboutData } from './is-about-data.ts'
import { describeTable, type Table } from './table.ts'
import { describeTallies, type OpenTally } from './tally.ts'

export interface ProjectionStatus {
  readonly name: string
  readonly position: number
  /** set when it stopped: where, and a code */
  readonly failed?: { readonly position: number; readonly code: string }
}

export interface ProjectionsStatus {
  /** false when a projection stopped or the database cannot be reached: readiness turns red */
  readonly ready: boolean
  readonly projections: readonly ProjectionStatus[]
  /** events whose envelope this version cannot read, seen since the start */
  readonly unreadable: number
  /** events of other apps left out since the start, their data malformed or not theirs to say: any is an alarm */
  readonly refused: number
  readonly error?: string
}

export interface ProjectionRunner {
  start(): Promise<void>
  stop(): Promise<void>
  /** Waits until all have folded a position (default: the last one); throws LedgerError('projection_failed'). */
  settle(position?: number): Promise<void>
  status(): ProjectionsStatus
  /** Empties one projection and folds it anew, also after it failed. */
  rebuild(name: string): Promise<void>
}

interface Entry {
  readonly projection: Projection
  table: Table
  tallies: readonly OpenTally[]
  position: number
  failed?: { position: number; code: string } | undefined
}

/** True when the page holds something for this projection, or a reason to fail that folding will bring to light. */
function concerns({ projection, position }: Entry, events: readonly RecordedEvent[]): boolean {
  try {
    return events.some((event) => event.position > position && projection.keysOf(event).length > 0)
  } catch {
    return true
  }
}

const PAGE = 500
const POLL_MS = 250

/**
 * Folds the ledger into tables: one page read once for all projections, each with its own transaction and checkpoint.
 * @example const runner = createProjectionRunner({ pool, ledger, projections: [workList] }); await runner.start()
 */
export function createProjectionRunner(options: {
  pool: pg.Pool
  ledger: Ledger
  projections: readonly Projection[]
}): ProjectionRunner {
  const { pool, ledger, projections } = options
  const rebuilds = new Set<string>()
  const rounds = createSignal()
  let isRefreshWanted = false
  let entries: Entry[] = []
  let unreadable = 0
  let refused = 0
  let trouble: string | undefined
  let unsubscribe = (): void => undefined

  const healthy = (): Entry[] => entries.filter((entry) => entry.failed === undefined)

  async function advance(entry: Entry, events: readonly RecordedEvent[], upTo: number): Promise<void> {
    const page = { events, after: entry.position, upTo, now: ledger.clock.now() }
    entry.position = await foldPage({ pool, ...entry }, page)
  }

  /** Another app must not be able to stop a projection; own events still do, since there the fault is ours. */
  async function setAside(entry: Entry, event: RecordedEvent, error: unknown): Promise<void> {
    const parking = { name: parkedName(entry.projection), kind: 'projection', event, error, attempts: 1 } as const
    await park(pool, parking, ledger.clock.now())
    refused += 1
    await advance(entry, [], event.position)
  }

  /** After a page failed: event by event, so that everything before the bad one is kept. */
  async function advanceOneByOne(entry: Entry, events: readonly RecordedEvent[], upTo: number): Promise<void> {
    for (const event of events) {
      try {
        await advance(entry, [event], event.position)
      } catch (error) {
        if (isTransient(error)) throw error
        if (event.origin !== ledger.origin && isAboutData(error)) {
          await setAside(entry, event, error)
          continue
        }
        entry.failed = { position: event.position, code: errorCode(error) }
        await noteFailure(pool, entry.projection, entry.failed)
        return
      }
    }
    await advance(entry, [], upTo)
  }

  async function advanceSafely(entry: Entry, events: readonly RecordedEvent[], upTo: number): Promise<void> {
    const ahead = events.filter((event) => event.position > entry.position)
    try {
      await advance(entry, ahead, upTo)
    } catch (error) {
      if (isTransient(error)) throw error
      await advanceOneByOne(entry, ahead, upTo)
    }
  }

  /** Moves on those the page has nothing for; answers the others. */
  async function skip(behind: readonly Entry[], events: readonly RecordedEvent[], upTo: number): Promise<Entry[]> {
    const idle = behind.filter((entry) => !concerns(entry, events))
    const moved = await skipPage(pool, idle, { upTo, now: ledger.clock.now() })
    for (const entry of idle) if (moved.has(entry.projection.name)) entry.position = upTo
    return behind.filter((entry) => !moved.has(entry.projection.name))
  }

  /** Between rounds, so that no page read before it is folded after it. */
  async function setBack(): Promise<void> {
    for (const entry of entries.filter(({ projection }) => rebuilds.has(projection.name))) {
      await inTransaction(pool, (client) => resetCheckpoint(client, entry.projection))
      rebuilds.delete(entry.projection.name)
      entry.failed = undefined
    }
    // Another process may have set back what we believe to be folded.
    const projectionsHere = entries.map((entry) => entry.projection)
    const stored = await readCheckpoints(pool, projectionsHere)
    for (const entry of entries) entry.position = stored.get(entry.projection.name) ?? entry.position
    isRefreshWanted = false
  }

  async function foldNext(): Promise<boolean> {
    const active = healthy()
    if (active.length === 0) return false
    const page = await ledger.readPage(Math.min(...active.map((entry) => entry.position)), PAGE)
    trouble = undefined
    unreadable += page.unreadable
    refused += page.unheard
    const behind = active.filter((entry) => entry.position < page.lastPosition)
    for (const entry of await skip(behind, page.events, page.lastPosition)) {
      await advanceSafely(entry, page.events, page.lastPosition)
    }
    if (page.size > 0) ledger.projected.emit(page.lastPosition)
    return page.size === PAGE
  }

  async function round(): Promise<boolean> {
    if (isRefreshWanted || rebuilds.size > 0) await setBack()
    const more = await foldNext()
    rounds.emit(0)
    return more
  }

  function onError(error: unknown): void {
    trouble = errorCode(error)
    rounds.emit(0)
  }

  const loop = createWorkerLoop({ round, onError, pollMs: POLL_MS })

  async function open(projection: Projection): Promise<Entry> {
    const table = await describeTable(pool, projection)
    const tallies = await describeTallies(pool, projection)
    return { projection, table, tallies, position: await openCheckpoint(pool, projection) }
  }

  function statusOf({ projection, position, failed }: Entry): ProjectionStatus {
    return { name: projection.name, position, ...(failed === undefined ? {} : { failed }) }
  }

  return {
    async start() {
      entries = []
      for (const projection of projections) entries.push(await open(projection))
      unsubscribe = ledger.onAppended(loop.wake)
      loop.start()
    },
    async stop() {
      unsubscribe()
      await loop.stop()
    },
    async settle(position) {
      const target = position ?? (await ledger.position())
      isRefreshWanted = true
      for (;;) {
        const stopped = entries.find((entry) => entry.failed !== undefined)
        if (stopped !== undefined) throw new LedgerError('projection_failed', stopped.projection.name)
        if (!isRefreshWanted && entries.every((entry) => entry.position >= target)) return
        const next = nextOf(rounds)
        loop.wake()
        await next
      }
    },
    status: () => ({
      ready: trouble === undefined && entries.length === projections.length && healthy().length === entries.length,
      projections: entries.map(statusOf),
      unreadable,
      refused,
      ...(trouble === undefined ? {} : { error: trouble }),
    }),
    async rebuild(name) {
      if (!entries.some(({ projection }) => projection.name === name)) throw new LedgerError('projection_unknown', name)
      rebuilds.add(name)
      while (rebuilds.has(name)) {
        const next = nextOf(rounds)
        loop.wake()
        await next
      }
    },
  }
}
