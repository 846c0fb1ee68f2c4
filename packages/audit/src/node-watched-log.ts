import { createPublicKey, type KeyObject } from 'node:crypto'
import { logOriginOf } from './log-origin.ts'
import { noteVerifier, sha256 } from './node-crypto.ts'
import type { WitnessOptions } from './projections/witness.ts'

/**
 * A cell's log as its other apps watch it.
 * @param notaryPublicKey - the notary's Ed25519 key as everyone in the cell has it; PEM (SPKI) or a key object
 * @example const log = watchedLog('demo', readFileSync(join(keysFolder, 'notary.pub'), 'utf8'))
 */
export function watchedLog(cell: string, notaryPublicKey: string | KeyObject): WitnessOptions {
  const verifier = noteVerifier(
    logOriginOf(cell),
    typeof notaryPublicKey === 'string' ? createPublicKey(notaryPublicKey) : notaryPublicKey,
  )
  return { sha256, verifier, notary: `${cell}/notary` }
}
