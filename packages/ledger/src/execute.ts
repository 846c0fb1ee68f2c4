import type { Aggregate, Clock, RecordedEvent } from '@yiwang/kernel'
import { isSameContent } from './append/build-batch.ts'
import { assertOwnStream, type Appended, type AppendRequest } from './append/prepare.ts'
import { eventIdFor } from './derived-ids.ts'
import { LedgerError } from './errors.ts'

export interface ExecuteRequest<Command> {
  /** the aggregate's id; the stream is `<app>/<aggregate name>/<id>` */
  readonly id: string
  readonly command: Command
  readonly commandId: string
  /** see AppendRequest */
  readonly contentDigest?: string | undefined
  readonly causationId?: string | undefined
  readonly traceparent?: string | undefined
}

interface Parts {
  readonly app: string
  readonly clock: Clock
  load(streamId: string): Promise<RecordedEvent[]>
  append(request: AppendRequest): Promise<Appended>
  /** what an own command was bound to; undefined when to nothing */
  digestOf(commandId: string): Promise<string | undefined>
  oneAtATime<T>(key: string, work: () => Promise<T>): Promise<T>
}

const ATTEMPTS = 4

/** The events a command already led to: a retry must not be decided again against the state it made itself. */
function earlierResult(events: readonly RecordedEvent[], commandId: string): Appended | undefined {
  const own = events.filter((event) => event.commandId === commandId)
  const last = own.at(-1)
  return last === undefined ? undefined : { events: own, position: last.position, duplicate: true }
}

async function confirmed(
  parts: Parts,
  { commandId, contentDigest }: ExecuteRequest<unknown>,
  earlier: Appended,
): Promise<Appended> {
  const isSame = contentDigest === undefined || isSameContent(contentDigest, await parts.digestOf(commandId))
  if (!isSame) throw new LedgerError('command_id_reused', commandId)
  return earlier
}

function streamOf(parts: Parts, aggregate: { name: string }, id: string): string {
  return `${parts.app}/${aggregate.name}/${id}`
}

async function attempt<S, C>(parts: Parts, aggregate: Aggregate<S, C>, request: ExecuteRequest<C>): Promise<Appended> {
  const streamId = streamOf(parts, aggregate, request.id)
  assertOwnStream(parts.app, streamId)
  const past = await parts.load(streamId)
  const earlier = earlierResult(past, request.commandId)
  if (earlier !== undefined) return await confirmed(parts, request, earlier)
  const state = past.reduce<S>((current, event) => aggregate.evolve(current, event), aggregate.initialState)
  let index = 0
  const events = aggregate.decide(request.command, state, {
    now: parts.clock.now(),
    nextId: () => eventIdFor(request.commandId, index++),
  })
  if (events.length === 0) return { events: [], position: past.at(-1)?.position ?? 0, duplicate: false }
  const { commandId, contentDigest, causationId, traceparent } = request
  const expectedVersion = past.at(-1)?.streamVersion ?? 0
  return parts.append({ streamId, expectedVersion, commandId, contentDigest, causationId, traceparent, events })
}

/** Load, decide, append; once more when another process came in between. Within this one a stream has one command at a time. */
export async function execute<S, C>(
  parts: Parts,
  aggregate: Aggregate<S, C>,
  request: ExecuteRequest<C>,
): Promise<Appended> {
  return parts.oneAtATime(streamOf(parts, aggregate, request.id), async () => {
    for (let left = ATTEMPTS; ; left--) {
      try {
        return await attempt(parts, aggregate, request)
      } catch (error) {
        const isConflict = error instanceof LedgerError && error.code === 'version_conflict'
        if (!isConflict || left <= 1) throw error
      }
    }
  })
}
