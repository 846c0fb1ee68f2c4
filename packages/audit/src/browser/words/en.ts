import type { zhCN } from './zh-cn.ts'

/** The same in English. */
export const en: typeof zhCN = {
  names: {
    document: 'Reading the proof',
    event: 'Checking the record',
    leaf: 'Checking its number in the log',
    signature: 'Checking the notary’s signature',
    checkpoint: 'Checking the log',
    inclusion: 'Checking its place in the log',
  },
  failed: {
    document: 'The proof is incomplete or was altered. This part cannot be read: ',
    event: 'The fingerprint computed here differs from the one in the record: the record was altered.',
    leaf: 'The random number in the proof differs from the one in the record: the proof was altered.',
    signature: 'The signature does not fit: the notary did not sign this checkpoint, or it was altered afterwards.',
    checkpoint: 'The signed checkpoint names another log or another size than the proof: the proof was altered.',
    inclusion:
      'The signed fingerprint of the log cannot be reached: the record is not at this place, or the proof was altered.',
  },
  noWebCrypto:
    'This browser cannot compute the check on this page, usually because the page was not opened by https. Please use another browser, or take the proof to a window.',
  noEd25519:
    'This browser does not know Ed25519 signatures yet, so the signature cannot be checked here; everything else is. Please update the browser, or take the proof to a window.',
  skipped: 'Not checked, as an earlier check failed.',
  passed: {
    document: () => 'The proof is complete.',
    event: (hash) =>
      `The record’s fingerprint was computed here and equals the one in it: nothing was altered. Fingerprint: ${hash}`,
    leaf: (leafHash) => `Its number in the log, computed from fingerprint and random number: ${leafHash}`,
    signature: (key) =>
      `The notary’s signature is valid. Public key: ${key} (compare it with the one posted at the windows)`,
    checkpoint: (origin, size) => `Signed was the log “${origin}”, which held ${size} records then.`,
    inclusion: (position, root) =>
      `The record is no. ${position} in the log; the log’s fingerprint computed from it equals the signed one: ${root}`,
  },
}
