import { createPublicKey, type KeyObject } from 'node:crypto'
import { join } from 'node:path'
import {
  logOriginOf,
  noteSigner,
  noteVerifier,
  watchedLog,
  witnessHead,
  type NoteSigner,
  type NoteVerifier,
} from '@yiwang/audit'
import type { PrismaClient } from '@yiwang/database'
import type { Ledger, Projection } from '@yiwang/ledger'
import type { Pool } from 'pg'
import { createLogKeeper, type LogKeeper } from './log/log-keeper.ts'
import { createSealedHead } from './log/sealed-head.ts'

/** The log's key, under the log's name. */
export type LogKey = NoteSigner & NoteVerifier

/**
 * The notary's key as the key of its log. The same Ed25519 key signs chain heads on the stream: those texts begin with
 * `head|` and hold no newline, a checkpoint's first line ends in one, so neither can pass for the other.
 */
export function logKeyOf(cell: string, privateKey: KeyObject): LogKey {
  const origin = logOriginOf(cell)
  return { ...noteVerifier(origin, createPublicKey(privateKey)), ...noteSigner(origin, privateKey) }
}

/** What the notary folds: it watches its own log as every other app does. */
export function notaryProjections(cell: string, privateKey: KeyObject): Projection[] {
  return [witnessHead(watchedLog(cell, createPublicKey(privateKey)))]
}

interface Parts {
  readonly pool: Pool
  readonly prisma: PrismaClient
  readonly ledger: Ledger
}

/** The keeper of the log, with its sealed head in `<stateFolder>/notary/sealed-head`. */
export function notaryKeeper(
  { pool, prisma, ledger }: Parts,
  options: { key: LogKey; stateFolder: string; signEveryMs?: number; onTrouble: (error: unknown) => void },
): LogKeeper {
  const { stateFolder, ...rest } = options
  const sealedHead = createSealedHead(join(stateFolder, 'notary', 'sealed-head'))
  return createLogKeeper({ pool, prisma, ledger, sealedHead, ...rest })
}
