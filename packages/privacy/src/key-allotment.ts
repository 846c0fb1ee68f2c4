import type { Clock } from '@yiwang/kernel'
import type { SubjectKey } from '@yiwang/sealing'
import type pg from 'pg'
import { z } from 'zod'
import { PrivacyError } from './errors.ts'
import type { KeyPool } from './events.ts'

export type { SubjectKey } from '@yiwang/sealing'

/** Hands out each subject key once, across all processes of an app. */
export interface KeyAllotment {
  /** a subject nobody has been yet; throws PrivacyError('subject_keys_exhausted') when the pool is empty; nothing is lost, the vault refills it */
  take(): Promise<SubjectKey>
  /** for a key that was taken and under which nothing was kept */
  giveBack(key: SubjectKey): void
  /** keeps a key that was taken from being given to anyone else for a day, for what is sealed under it and not yet sent */
  hold(key: SubjectKey): Promise<void>
}

const BLOCK_SIZE = 50
/** A process uses a block for half an hour; what it left unused, e.g. by crashing, is given out again after two. */
const BLOCK_LIFETIME_MS = 30 * 60_000
const RECLAIM_AFTER_MS = 2 * 60 * 60_000
const HELD_MS = 24 * 60 * 60_000

/** Rows another process is taking are skipped; a row it took just before our snapshot is not updated and so not returned. */
const TAKE_BLOCK = `
WITH free AS (
  SELECT k.subject_id, k.public_key FROM privacy_subject_keys k
   WHERE k.pool = $1 AND k.used_at IS NULL
     AND NOT EXISTS (SELECT FROM privacy_taken_keys t WHERE t.subject_id = k.subject_id AND t.taken_at > $3)
   ORDER BY k.subject_id LIMIT $2 FOR UPDATE OF k SKIP LOCKED
), taken AS (
  INSERT INTO privacy_taken_keys AS t (subject_id, taken_at) SELECT subject_id, $4 FROM free
  ON CONFLICT (subject_id) DO UPDATE SET taken_at = excluded.taken_at WHERE t.taken_at <= $3
  RETURNING t.subject_id
)
SELECT subject_id, public_key FROM free JOIN taken USING (subject_id)`

interface Block {
  readonly keys: SubjectKey[]
  readonly takenAt: number
}

/**
 * Opens an app's share of the key pool; a block of 50 is taken by one statement and kept in memory.
 * @example const { subjectId, publicKey } = await createKeyAllotment({ pool, app: 'portal', clock }).take()
 */
export function createKeyAllotment(options: {
  readonly pool: pg.Pool
  readonly app: KeyPool
  readonly clock: Clock
}): KeyAllotment {
  const { pool, app, clock } = options
  let block: Block = { keys: [], takenAt: 0 }
  let taking: Promise<number> | undefined

  async function takeBlock(): Promise<number> {
    const now = clock.now().getTime()
    const { rows } = await pool.query<{ subject_id: string; public_key: string }>(TAKE_BLOCK, [
      app,
      BLOCK_SIZE,
      new Date(now - RECLAIM_AFTER_MS),
      new Date(now),
    ])
    block = { keys: rows.map((row) => ({ subjectId: row.subject_id, publicKey: row.public_key })), takenAt: now }
    return rows.length
  }

  function next(): SubjectKey | undefined {
    return clock.now().getTime() - block.takenAt < BLOCK_LIFETIME_MS ? block.keys.shift() : undefined
  }

  return {
    async take() {
      for (let key = next(); ; key = next()) {
        if (key !== undefined) return key
        taking ??= takeBlock().finally(() => (taking = undefined))
        if ((await taking) === 0) throw new PrivacyError('subject_keys_exhausted')
      }
    },
    giveBack(key) {
      block.keys.push(key)
    },
    async hold({ subjectId }) {
      const until = new Date(clock.now().getTime() + HELD_MS)
      await pool.query('UPDATE privacy_taken_keys SET taken_at = $2 WHERE subject_id = $1', [subjectId, until])
    },
  }
}

/** Keys of a pool under which nothing is sealed yet, counted from what every app has published. */
export async function countUnusedKeys(pool: pg.Pool, app: KeyPool): Promise<number> {
  const { rows } = await pool.query<{ unused: number }>(
    'SELECT count(*) AS unused FROM privacy_subject_keys WHERE pool = $1 AND used_at IS NULL',
    [app],
  )
  return Number(rows[0]?.unused ?? 0)
}

/** How many unused keys a pool should hold, as set in the environment of the vault and of the app that uses them. */
export const keyPoolSizeSchema = z.coerce.number().int().min(0).max(1_000_000).default(2_000)

/** How a pool stands, for /readyz: below a tenth of its size people will soon have to be turned away. */
export async function checkKeyPool(
  pool: pg.Pool,
  { app, size }: { readonly app: KeyPool; readonly size: number },
): Promise<{ readonly name: string; readonly ok: boolean; readonly detail: string }> {
  const unused = await countUnusedKeys(pool, app)
  return { name: `pool-${app}`, ok: unused >= size / 10, detail: String(unused) }
}
