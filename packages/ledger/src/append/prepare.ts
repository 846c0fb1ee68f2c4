import { circumstancesSchema, type NewEvent, type RecordedEvent } from '@yiwang/kernel'
import { LedgerError } from '../errors.ts'
import { encodeData } from './encode-data.ts'

export interface AppendRequest {
  /** `<app>/<aggregate>/<id>`; the app must be the ledger's own */
  readonly streamId: string
  /** version the stream must stand at, 0 for a new one; absent: any */
  readonly expectedVersion?: number
  /** the same id again yields the first result */
  readonly commandId: string
  /**
   * binds the command id to what the command says: the same id with another digest is refused with
   * LedgerError('command_id_reused'); keyed where a person's words are in it, since it is kept in the clear
   */
  readonly contentDigest?: string | undefined
  readonly causationId?: string | undefined
  /** W3C trace context; an invalid one is dropped, as that standard demands */
  readonly traceparent?: string | undefined
  readonly events: readonly NewEvent[]
}

export interface Appended {
  readonly events: RecordedEvent[]
  /** of the last event; a consistency token for `waitFor` */
  readonly position: number
  /** true when an earlier call with this commandId had already been recorded */
  readonly duplicate: boolean
}

export interface EncodedEvent {
  readonly event: NewEvent
  readonly data: Uint8Array
}

export interface Command {
  readonly request: AppendRequest
  readonly events: readonly EncodedEvent[]
}

/** Rows a batch may hold, hence a command too. */
export const MAX_BATCH_ROWS = 1000

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/
const TYPE = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*\.v\d+$/
const STREAM = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*\/[\w.:-]{1,100}$/
const COMMAND_ID = /^[\w.:/|-]{1,200}$/
const DIGEST = /^[\w-]{16,100}$/
const TRACEPARENT = /^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/

/** Canonical lower-case UUID, any version. */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}

function encode(event: NewEvent): EncodedEvent {
  if (!isUuid(event.id)) throw new LedgerError('event_id_invalid', event.id)
  if (!TYPE.test(event.type)) throw new LedgerError('type_invalid', event.type)
  if (event.matterId !== undefined && !isUuid(event.matterId)) throw new LedgerError('event_malformed', 'matterId')
  const circumstances = circumstancesSchema.safeParse(event.circumstances)
  if (!circumstances.success) {
    throw new LedgerError('circumstances_invalid', circumstances.error.issues[0]?.path.join('.'))
  }
  return { event, data: encodeData(event.data) }
}

/** Throws LedgerError('stream_not_owned') unless the id is `<app>/<aggregate>/<id>`. */
export function assertOwnStream(app: string, streamId: string): void {
  if (!STREAM.test(streamId) || !streamId.startsWith(`${app}/`)) throw new LedgerError('stream_not_owned', streamId)
}

/** Everything that can be refused before the database is asked, so that a bad command never reaches its neighbours. */
export function prepare(app: string, request: AppendRequest): Command {
  assertOwnStream(app, request.streamId)
  if (!COMMAND_ID.test(request.commandId)) throw new LedgerError('command_id_invalid')
  if (request.contentDigest !== undefined && !DIGEST.test(request.contentDigest))
    throw new LedgerError('command_id_invalid', 'contentDigest')
  if (request.events.length > MAX_BATCH_ROWS) throw new LedgerError('command_too_large', `${request.events.length}`)
  const traceparent = TRACEPARENT.test(request.traceparent ?? '') ? request.traceparent : undefined
  return { request: { ...request, traceparent }, events: request.events.map(encode) }
}
