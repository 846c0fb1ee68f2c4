import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '@yiwang/kernel'
import type { Pool } from 'pg'
import type { Principal } from './actor.ts'
import { keepPrincipal, openPrincipal } from './kept-principal.ts'

const TOUCH_AFTER_MS = 60_000

interface SessionsOptions {
  readonly pool: Pick<Pool, 'query'>
  readonly clock: Clock
  /** minutes without a request after which a session ends; default 120 */
  readonly idleMinutes?: number
  /** minutes after which it ends in any case; default 720 */
  readonly absoluteMinutes?: number
}

/** Signed-in sessions of one app, in its own database. */
export interface Sessions {
  /** starts a session and forgets ended ones; the answer is the only copy of its token (256 random bits, base64url) */
  begin(principal: Principal): Promise<string>
  /** undefined when unknown, ended, idle too long or too old; keeps a live one awake */
  find(token: string): Promise<Principal | undefined>
  /** whether a session would still be found; asking keeps nobody awake, as a screen left open does not */
  isAlive(token: string): Promise<boolean>
  end(token: string): Promise<void>
  /** deletes what can never be found again; answers how many */
  sweep(): Promise<number>
}

/** 256 random bits, base64url. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored in a token's place, so that a stolen table opens no session. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/**
 * Opens the session store on the table `identity_sessions`.
 * @example const token = await createSessions({ pool, clock }).begin({ kind: 'worker', actor })
 */
export function createSessions({ pool, clock, idleMinutes = 120, absoluteMinutes = 720 }: SessionsOptions): Sessions {
  const inMinutes = (minutes: number): Date => new Date(clock.now().getTime() + minutes * 60_000)
  async function sweep(): Promise<number> {
    const now = clock.now()
    const ended = await pool.query('delete from identity_sessions where idle_until <= $1 or ends_at <= $1', [now])
    await pool.query('delete from identity_sign_ins where ends_at <= $1', [now])
    return ended.rowCount ?? 0
  }

  return {
    async begin(principal) {
      await sweep()
      const token = randomToken()
      await pool.query(
        `insert into identity_sessions (token_hash, principal, begun_at, seen_at, idle_until, ends_at)
         values ($1, $2, $3, $3, $4, $5)`,
        [
          tokenHash(token),
          keepPrincipal(principal, token),
          clock.now(),
          inMinutes(idleMinutes),
          inMinutes(absoluteMinutes),
        ],
      )
      return token
    },
    async find(token) {
      const now = clock.now()
      const { rows } = await pool.query<{ principal: unknown; seen_at: Date }>(
        'select principal, seen_at from identity_sessions where token_hash = $1 and idle_until > $2 and ends_at > $2',
        [tokenHash(token), now],
      )
      const row = rows[0]
      if (row === undefined) return undefined
      if (now.getTime() - row.seen_at.getTime() > TOUCH_AFTER_MS) {
        await pool.query('update identity_sessions set seen_at = $2, idle_until = $3 where token_hash = $1', [
          tokenHash(token),
          now,
          inMinutes(idleMinutes),
        ])
      }
      return openPrincipal(row.principal, token)
    },
    async isAlive(token) {
      const { rowCount } = await pool.query(
        'select from identity_sessions where token_hash = $1 and idle_until > $2 and ends_at > $2',
        [tokenHash(token), clock.now()],
      )
      return rowCount === 1
    },
    async end(token) {
      await pool.query('delete from identity_sessions where token_hash = $1', [tokenHash(token)])
    },
    sweep,
  }
}
