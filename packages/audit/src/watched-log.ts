import { createPublicKey } from 'node:crypto'
import { logOriginOf } from './log-origin.ts'
import { noteVerifier, sha256 } from './node-crypto.ts'
import type { WitnessOptions } from './projections/witness.ts'

/**
 * A cell's log as its other apps watch it.
 * @param notaryPublicKey - the notary's Ed25519 key, PEM (SPKI), as everyone in the cell has it
 * @example const log = watchedLog('demo', readFileSync(join(keysFolder, 'notary.pub'), 'utf8'))
 */
export function watchedLog(cell: string, notaryPublicKey: string): WitnessOptions {
  const verifier = noteVerifier(logOriginOf(cell), createPublicKey(notaryPublicKey))
  return { sha256, verifier, notary: `${cell}/notary` }
}
