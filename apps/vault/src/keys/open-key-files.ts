import { join } from 'node:path'
import { createEpochKeyStore, SealingError, type EpochKeyStore } from '@yiwang/sealing'
import type pg from 'pg'

/**
 * Opens the vault's key files under `<state>/vault`, making the master key on the very first start. Throws
 * SealingError('master_key_missing') when the database holds wrapped keys but the files are gone: going on would issue keys
 * of a new master and hide the loss.
 */
export async function openKeyFiles(stateDir: string, db: pg.Pool): Promise<EpochKeyStore> {
  const masterKeyFile = join(stateDir, 'vault', 'master.key')
  const epochKeys = createEpochKeyStore({ directory: join(stateDir, 'vault', 'epochs'), masterKeyFile })
  const { rows } = await db.query<{ held: boolean }>(
    'SELECT EXISTS (SELECT FROM vault_subject_keys WHERE wrapped_private_key IS NOT NULL) AS held',
  )
  if (rows[0]?.held === true && epochKeys.epochs().length === 0)
    throw new SealingError('master_key_missing', masterKeyFile)
  epochKeys.ceremony()
  return epochKeys
}
