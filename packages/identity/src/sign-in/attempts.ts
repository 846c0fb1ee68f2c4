import type { Clock } from '@yiwang/kernel'
import type { Pool } from 'pg'
import { randomToken, tokenHash } from '../sessions.ts'

const LIFETIME_MS = 10 * 60_000

/** What must be remembered between leaving for the issuer and coming back. */
export interface SignInAttempt {
  readonly state: string
  readonly nonce: string
  readonly codeVerifier: string
  readonly returnTo: string
}

/** Sign-ins under way, in `identity_sign_ins`; each can be taken up once. */
export interface SignInAttempts {
  begin(attempt: SignInAttempt): Promise<string>
  take(token: string): Promise<SignInAttempt | undefined>
}

interface AttemptRow {
  readonly state: string
  readonly nonce: string
  readonly code_verifier: string
  readonly return_to: string
}

/** Opens the store of sign-ins under way. */
export function createSignInAttempts(pool: Pick<Pool, 'query'>, clock: Clock): SignInAttempts {
  return {
    async begin({ state, nonce, codeVerifier, returnTo }) {
      const token = randomToken()
      const endsAt = new Date(clock.now().getTime() + LIFETIME_MS)
      await pool.query(
        `insert into identity_sign_ins (attempt_hash, state, nonce, code_verifier, return_to, ends_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [tokenHash(token), state, nonce, codeVerifier, returnTo, endsAt],
      )
      return token
    },
    async take(token) {
      const { rows } = await pool.query<AttemptRow>(
        `delete from identity_sign_ins where attempt_hash = $1 and ends_at > $2
         returning state, nonce, code_verifier, return_to`,
        [tokenHash(token), clock.now()],
      )
      const row = rows[0]
      if (row === undefined) return undefined
      return { state: row.state, nonce: row.nonce, codeVerifier: row.code_verifier, returnTo: row.return_to }
    },
  }
}
