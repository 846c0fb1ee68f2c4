import { createWorkerLoop, errorCode } from '@yiwang/ledger'
import type pg from 'pg'
import { extendTree, type Tree } from './extend-tree.ts'
import { signCheckpoint, type SigningParts } from './sign-checkpoint.ts'

export interface LogKeeperOptions extends SigningParts {
  readonly pool: pg.Pool
  /** at most one checkpoint in so many milliseconds while the log keeps up; 1,000 by default */
  readonly signEveryMs?: number
  /** told of every round that failed */
  readonly onTrouble: (error: unknown) => void
}

export interface LogKeeperStatus {
  /** false while the last round failed: nothing is signed then */
  readonly ok: boolean
  readonly treeSize: number
  /** code of the error that stopped the last round */
  readonly trouble?: string
}

/** Turns the ledger into the log: a leaf for every event, a signed checkpoint for every second with news. */
export interface LogKeeper {
  start(): void
  stop(): Promise<void>
  /** appends and signs everything there is now, without waiting for the second to pass */
  settle(): Promise<void>
  status(): LogKeeperStatus
}

const POLL_MS = 250

/** Makes the keeper; one process of a notary's database may run it, a second one would only get in its way. */
export function createLogKeeper(options: LogKeeperOptions): LogKeeper {
  const { pool, key, ledger, signEveryMs = 1000 } = options
  let treeSize = 0
  let trouble: string | undefined
  let signedAt = Number.NEGATIVE_INFINITY
  let unsubscribe = (): void => undefined
  let turn: Promise<unknown> = Promise.resolve()

  async function extend(): Promise<Tree> {
    for (;;) {
      const tree = await extendTree(pool, { log: key.name, notary: ledger.origin })
      treeSize = tree.size
      if (!tree.more) return tree
    }
  }

  async function round(isDue: () => boolean): Promise<boolean> {
    const tree = await extend()
    const signed = isDue() ? await signCheckpoint(options, tree) : undefined
    if (signed === undefined) return false
    // A backlog is worked off at once, one event of leaves after the other.
    signedAt = signed < tree.size ? Number.NEGATIVE_INFINITY : performance.now()
    return true
  }

  /** One round at a time, whoever asks. */
  function inTurn(isDue: () => boolean): Promise<boolean> {
    const mine = turn.then(() => round(isDue))
    turn = mine.catch(() => undefined)
    return mine
  }

  const loop = createWorkerLoop({
    pollMs: POLL_MS,
    async round() {
      const more = await inTurn(() => performance.now() - signedAt >= signEveryMs)
      trouble = undefined
      return more && signedAt === Number.NEGATIVE_INFINITY
    },
    onError(error) {
      trouble = errorCode(error)
      options.onTrouble(error)
    },
  })

  return {
    start() {
      unsubscribe = ledger.onAppended(loop.wake)
      loop.start()
    },
    async stop() {
      unsubscribe()
      await loop.stop()
      await turn
    },
    async settle() {
      while (await inTurn(() => true));
    },
    status: () => ({ ok: trouble === undefined, treeSize, ...(trouble === undefined ? {} : { trouble }) }),
  }
}
