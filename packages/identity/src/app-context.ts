import type { Connection } from '@yiwang/bus'
import type { PrismaClient } from '@yiwang/database'
import type { Calendar, Clock, IdSource, Locale } from '@yiwang/kernel'
import type { Ledger } from '@yiwang/ledger'
import type { Pool } from 'pg'
import type { Actor } from './actor.ts'
import type { ActorTokenRequest } from './actor-token.ts'
import type { ErrorSentences } from './error-sentences.ts'

/** One opened box as the vault answers it: plain fields by name. */
export interface OpenedBox {
  readonly eventId: string
  readonly box: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** Opens sealed fields at the vault for a stated purpose; every call leaves a trace the citizen sees. */
export interface VaultClient {
  open(request: {
    eventIds: readonly string[]
    purpose: string
    matterId: string
    actorToken: string
  }): Promise<OpenedBox[]>
}

/** Hands out subjects nobody has been yet; throws DomainError('subject_keys_exhausted') when there are none. */
export interface SubjectKeys {
  take(): Promise<{ readonly subjectId: string; readonly publicKey: string }>
}

/** What every procedure finds in `ctx`: technical parts only, so that any domain's router runs in any app. */
export interface AppContext {
  readonly cell: string
  /** e.g. `console` */
  readonly app: string
  readonly actor?: Actor
  /** the language asked for; answers made of sentences are told in it */
  readonly locale: Locale
  readonly ledger: Ledger
  readonly pool: Pool
  readonly prisma: PrismaClient
  readonly connection: Connection
  readonly clock: Clock
  readonly ids: IdSource
  readonly calendar: Calendar
  /** from the header `x-command-id`, so that a retried request is recorded once; a fresh one when it was absent */
  readonly commandId: string
  readonly vault: VaultClient
  readonly subjectKeys: SubjectKeys
  /** a token that speaks for the signed-in actor to another service, for one matter and purpose, for ≤ 60 s */
  readonly signActor: (request: ActorTokenRequest) => Promise<string>
  readonly errorSentences: ErrorSentences
}

const COMMAND_ID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

/** The command id a client sent, when it is a UUID; a fresh one otherwise. */
export function commandIdOf(headers: Headers, ids: IdSource): string {
  const sent = headers.get('x-command-id')
  return sent !== null && COMMAND_ID.test(sent) ? sent : ids.next()
}
