import { inTransaction } from '@yiwang/ledger'
import type { Pool } from 'pg'

/** The console's redacted words: no fold of the ledger, as they come out of the vault, but rebuilt from it all the same. */
export const TEXTS = 'casework_texts'
const EFFECT = 'effect/indexRequestText'

/** Empties the redacted words and lets the effect that makes them begin anew; the console does so when it starts. */
export async function resetTexts(pool: Pool): Promise<number> {
  return await inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(`DELETE FROM ${TEXTS}`)
    await client.query('DELETE FROM ledger_parked WHERE name = $1', [EFFECT])
    await client.query('DELETE FROM ledger_policies WHERE name = $1', [EFFECT])
    return rowCount ?? 0
  })
}
