import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import type { Signal } from './signals.ts'

const POLL_MS = 50

async function isStaleNow(pool: pg.Pool, name: string, position: number): Promise<'fresh' | 'waiting' | 'stopped'> {
  const { rows } = await pool.query<{ position: number; failed: boolean }>(
    'SELECT position, failed_position IS NOT NULL AS failed FROM ledger_projections WHERE name = $1',
    [name],
  )
  const [row] = rows
  if (row !== undefined && Number(row.position) >= position) return 'fresh'
  return row?.failed === true ? 'stopped' : 'waiting'
}

/** Resolves when the projection has folded `position`, or with `stale` at the time limit or when it stands still. */
export async function waitFor(
  parts: { pool: pg.Pool; projected: Signal },
  token: { projection: string; position: number },
  timeoutMs: number,
): Promise<{ stale: boolean }> {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    let wake = (): void => undefined
    const moved = new Promise<void>((resolve) => (wake = resolve))
    const unsubscribe = parts.projected.subscribe(() => wake())
    const timer = new AbortController()
    try {
      const state = await isStaleNow(parts.pool, token.projection, token.position)
      if (state !== 'waiting') return { stale: state === 'stopped' }
      const left = deadline - performance.now()
      if (left <= 0) return { stale: true }
      await Promise.race([
        moved,
        delay(Math.min(POLL_MS, left), undefined, { signal: timer.signal }).catch(() => undefined),
      ])
    } finally {
      unsubscribe()
      timer.abort()
    }
  }
}
