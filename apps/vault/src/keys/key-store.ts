import type { Clock } from '@yiwang/kernel'
import type { KeyPool, SubjectKey } from '@yiwang/privacy'
import { epochOfWrap, generateSubjectKey, unwrapKey, wrapKey, type EpochKeyStore } from '@yiwang/sealing'
import type pg from 'pg'

/** A subject's private key as the vault has it. */
export type KeyState =
  | { readonly state: 'kept'; readonly privateKey: string }
  | { readonly state: 'destroyed' }
  | { readonly state: 'unknown' }

/** Private keys of data subjects: each wrapped under its month's epoch key, which PostgreSQL never holds. */
export interface KeyStore {
  /** makes keys and answers their public halves once the private ones are durable */
  make(pool: KeyPool, subjectIds: readonly string[]): Promise<SubjectKey[]>
  /** one state per subject */
  states(subjectIds: readonly string[]): Promise<Map<string, KeyState>>
}

interface WrapRow {
  readonly subject_id: string
  readonly wrapped_private_key: string | null
  readonly destroyed_at: Date | null
}

/**
 * Opens the vault's key table.
 * @example const store = createKeyStore({ db, epochKeys: createEpochKeyStore({ directory, masterKeyFile }), clock })
 */
export function createKeyStore(parts: {
  readonly db: pg.Pool
  readonly epochKeys: EpochKeyStore
  readonly clock: Clock
}): KeyStore {
  const { db, epochKeys, clock } = parts

  function stateOf(row: WrapRow): KeyState {
    const { wrapped_private_key: wrapped, destroyed_at: destroyedAt, subject_id: subjectId } = row
    if (wrapped === null || destroyedAt !== null) return { state: 'destroyed' }
    const epochKey = epochKeys.epochKey(epochOfWrap(wrapped))
    return { state: 'kept', privateKey: unwrapKey({ wrapped, epochKey, subjectId }) }
  }

  return {
    async make(pool, subjectIds) {
      const epochKey = epochKeys.epochKey(epochKeys.currentEpoch(clock.now()))
      const made = subjectIds.map((subjectId) => {
        const { publicKey, privateKey } = generateSubjectKey()
        return { subjectId, publicKey, wrapped: wrapKey({ key: privateKey, epochKey, subjectId }) }
      })
      await db.query(
        `INSERT INTO vault_subject_keys (subject_id, pool, public_key, wrapped_private_key, epoch, issued_at)
         SELECT s, $4, p, w, $5, $6 FROM unnest($1::uuid[], $2::text[], $3::text[]) AS made(s, p, w)`,
        [
          made.map((key) => key.subjectId),
          made.map((key) => key.publicKey),
          made.map((key) => key.wrapped),
          pool,
          epochKey.epoch,
          clock.now(),
        ],
      )
      return made.map(({ subjectId, publicKey }) => ({ subjectId, publicKey }))
    },
    async states(subjectIds) {
      const { rows } = await db.query<WrapRow>(
        'SELECT subject_id, wrapped_private_key, destroyed_at FROM vault_subject_keys WHERE subject_id = ANY($1::uuid[])',
        [subjectIds],
      )
      const known = new Map(rows.map((row) => [row.subject_id, row]))
      return new Map(
        subjectIds.map((subjectId) => {
          const row = known.get(subjectId)
          return [subjectId, row === undefined ? { state: 'unknown' } : stateOf(row)]
        }),
      )
    },
  }
}
