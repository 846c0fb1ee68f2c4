import { LedgerError } from '../errors.ts'
import { seal } from './chain.ts'
import type { Facts, KnownCommand } from './facts.ts'
import type { EventRow } from './insert.ts'
import type { Command } from './prepare.ts'

/** What becomes of one command: refused, or its events are (or already were) on these positions. */
export type Verdict =
  | { readonly refused: LedgerError }
  | { readonly streamId: string; readonly position: number; readonly size: number; readonly duplicate: boolean }

interface Batch {
  readonly rows: EventRow[]
  readonly verdicts: Verdict[]
}

/** Why a command may not be appended now; every reason is checked here, so that the INSERT itself has none to fail. */
function refusal({ request, events }: Command, facts: Facts): LedgerError | undefined {
  const version = facts.versions.get(request.streamId) ?? 0
  if (request.expectedVersion !== undefined && request.expectedVersion !== version) {
    return new LedgerError('version_conflict', request.streamId)
  }
  const ids = events.map(({ event }) => event.id)
  if (new Set(ids).size < ids.length || ids.some((id) => facts.eventIds.has(id)))
    return new LedgerError('event_id_taken')
  return undefined
}

/** Whether a command says the same as the one recorded under its id; taken for granted where either is not bound. */
export function isSameContent(digest: string | undefined, recorded: string | undefined): boolean {
  return digest === undefined || recorded === undefined || digest === recorded
}

function repeated({ request }: Command, { position, size, contentDigest }: KnownCommand): Verdict {
  if (isSameContent(request.contentDigest, contentDigest)) {
    return { streamId: request.streamId, position, size, duplicate: true }
  }
  return { refused: new LedgerError('command_id_reused', request.commandId) }
}

/** Orders, numbers, chains and seals the commands of one batch; `facts` are advanced as it goes. */
export function buildBatch(commands: readonly Command[], by: { origin: string; now: Date }, facts: Facts): Batch {
  const { heads } = facts
  const { origin } = by
  const recordedAt = by.now.toISOString()
  const rows: EventRow[] = []

  function record(command: Command, index: number): void {
    const { request, events } = command
    const encoded = events[index]
    if (encoded === undefined) return
    const { lane } = encoded.event
    const previous = heads.of(origin, lane)
    const seq = previous.seq + 1
    const streamVersion = (facts.versions.get(request.streamId) ?? 0) + 1
    const wire = seal(encoded, {
      origin,
      seq,
      streamId: request.streamId,
      streamVersion,
      commandId: request.commandId,
      recordedAt,
      prevHash: previous.hash,
      ...(request.causationId === undefined ? {} : { causationId: request.causationId }),
      ...(request.traceparent === undefined ? {} : { traceparent: request.traceparent }),
    })
    heads.position += 1
    heads.advance(origin, lane, { seq, hash: wire.attributes.hash ?? '' })
    facts.versions.set(request.streamId, streamVersion)
    facts.eventIds.add(encoded.event.id)
    rows.push({
      position: heads.position,
      wire,
      ownCommand:
        index === 0 ? { id: request.commandId, size: events.length, contentDigest: request.contentDigest } : undefined,
    })
  }

  function judge(command: Command): Verdict {
    const { streamId, commandId, contentDigest } = command.request
    const known = facts.commands.get(commandId)
    if (known !== undefined) return repeated(command, known)
    const refused = refusal(command, facts)
    if (refused !== undefined) return { refused }
    const position = heads.position + 1
    const size = command.events.length
    facts.commands.set(commandId, { position, size, contentDigest })
    for (let index = 0; index < size; index++) record(command, index)
    return { streamId, position, size, duplicate: false }
  }

  return { verdicts: commands.map(judge), rows }
}
