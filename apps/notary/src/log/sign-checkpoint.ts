import {
  AuditError,
  CheckpointSigned,
  continuesHead,
  findHead,
  nextSize,
  openCheckpoint,
  readNodes,
  sha256,
  signNext,
  spansToSign,
  treeHash,
  type Head,
  type LogHead,
  type NoteSigner,
  type NoteVerifier,
} from '@yiwang/audit'
import type { PrismaClient } from '@yiwang/database'
import type { Circumstances } from '@yiwang/kernel'
import { eventIdFor, type Ledger } from '@yiwang/ledger'
import type { Tree } from './extend-tree.ts'
import type { SealedHead } from './sealed-head.ts'

export interface SigningParts {
  readonly prisma: PrismaClient
  readonly ledger: Ledger
  readonly key: NoteSigner & NoteVerifier
  readonly sealedHead: SealedHead
}

const headOf = (head: LogHead | undefined): Head =>
  head === undefined
    ? { size: 0, root: treeHash(sha256).empty() }
    : { size: head.size, root: Buffer.from(head.root, 'base64') }

async function readSealed({ sealedHead, key }: SigningParts): Promise<Head | undefined> {
  const note = await sealedHead.read()
  return note === undefined ? undefined : openCheckpoint(sha256, note, key)
}

/** Signs the log at `size`, after comparing it with what was recorded and with what the sealed head remembers. */
async function sign(parts: SigningParts, signed: Head, size: number): Promise<CheckpointSigned> {
  const sealed = (await readSealed(parts)) ?? signed
  if (sealed.size > size) throw new AuditError('head_inconsistent', `sealed ${sealed.size}`)
  const spans = [...spansToSign(signed.size, size), ...spansToSign(sealed.size, size)]
  const tree = { size, read: await readNodes(parts.prisma, spans) }
  if (!continuesHead(sha256, sealed, tree)) throw new AuditError('head_inconsistent', `sealed ${sealed.size}`)
  return signNext({ ...parts.key, sha256 }, signed, tree)
}

async function record({ ledger, key }: SigningParts, checkpoints: number, data: CheckpointSigned): Promise<void> {
  const commandId = `checkpoint-${data.size}`
  const circumstances: Circumstances = {
    occurredAt: ledger.clock.now().toISOString(),
    initiator: 'system',
    decidedBy: 'machine',
    lawfulUse: 'audit',
  }
  const event = CheckpointSigned.create({ id: eventIdFor(commandId, 0), data, circumstances })
  const streamId = `notary/log/${key.name.replace(/[^\w.:-]/g, '-')}`
  await ledger.append({ streamId, expectedVersion: checkpoints, commandId, events: [event] })
}

/**
 * Signs and records the next checkpoint when the tree holds an event no checkpoint covers; answers the size it signed.
 * Throws AuditError('head_inconsistent') rather than contradict anything signed before, `log_broken` when the recorded
 * checkpoints contradict each other already.
 */
export async function signCheckpoint(parts: SigningParts, tree: Tree): Promise<number | undefined> {
  const { stale } = await parts.ledger.waitFor('audit_heads', tree.size)
  if (stale) return undefined
  const head = await findHead(parts.prisma, parts.key.name)
  if (head?.broken !== undefined) throw new AuditError('log_broken', head.broken.code)
  const signed = headOf(head)
  if (tree.lastEventLeaf < signed.size) return undefined
  const checkpoint = await sign(parts, signed, nextSize(signed.size, tree.size))
  // Sealed before it is recorded: after a crash in between, the same or a longer tree is signed, never another one.
  await parts.sealedHead.write(checkpoint.note)
  await record(parts, head?.checkpoints ?? 0, checkpoint)
  return checkpoint.size
}
