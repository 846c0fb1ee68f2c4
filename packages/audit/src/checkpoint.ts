import { AuditError } from './errors.ts'
import type { Sha256 } from './merkle/tree-hash.ts'
import type { Head } from './merkle/verify.ts'
import { formatCheckpoint, parseCheckpoint, type Checkpoint } from './note/checkpoint-text.ts'
import { openNote, signNote, type NoteSigner, type NoteVerifier } from './note/signed-note.ts'

/** A head as a signed note, the signer's name being the log's origin; the caller answers for its consistency. */
export function signCheckpoint(sha256: Sha256, head: Head, signer: NoteSigner): string {
  return signNote(sha256, formatCheckpoint({ origin: signer.name, size: head.size, root: head.root }), signer)
}

/** The checkpoint in a note signed by `verifier`; throws AuditError when signature, form or origin do not fit. */
export function openCheckpoint(sha256: Sha256, note: string, verifier: NoteVerifier): Checkpoint {
  const checkpoint = parseCheckpoint(openNote(sha256, note, verifier))
  if (checkpoint?.origin !== verifier.name) throw new AuditError('checkpoint_malformed', 'text')
  return checkpoint
}
