import type { Aggregate, Clock, RecordedEvent } from '@yiwang/kernel'
import { isSameContent } from './append/build-batch.ts'
import { assertOwnStream, type Appended, type AppendRequest } from './append/prepare.ts'
import { eventIdFor } from './derived-ids.ts'
import { LedgerError } from './errors.ts'

interface OneCommand<Command> {
  readonly command: Command
  readonly commandId: string
  /** see AppendRequest */
  readonly contentDigest?: string | undefined
  readonly causationId?: string | undefined
  readonly traceparent?: string | undefined
}

export interface ExecuteRequest<Command> extends OneCommand<Command> {
  /** the aggregate's id; the stream is `<app>/<aggregate name>/<id>` */
  readonly id: string
}

/** Several commands to one aggregate, in their order. */
export interface ExecuteAllRequest<Command> {
  readonly id: string
  readonly commands: readonly OneCommand<Command>[]
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
  { commandId, contentDigest }: OneCommand<unknown>,
  earlier: Appended,
): Promise<Appended> {
  const isSame = contentDigest === undefined || isSameContent(contentDigest, await parts.digestOf(commandId))
  if (!isSame) throw new LedgerError('command_id_reused', commandId)
  return earlier
}

function streamOf(parts: Parts, aggregate: { name: string }, id: string): string {
  return `${parts.app}/${aggregate.name}/${id}`
}

/** A stream as far as it is known here. */
interface Target<S, C> {
  readonly aggregate: Aggregate<S, C>
  readonly streamId: string
  readonly past: readonly RecordedEvent[]
}

async function attempt<S, C>(parts: Parts, target: Target<S, C>, request: OneCommand<C>): Promise<Appended> {
  const { aggregate, streamId, past } = target
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

const isConflict = (error: unknown): boolean => error instanceof LedgerError && error.code === 'version_conflict'

/**
 * Load once, then decide and append one after the other; loads again when another process came in between. Within this one a
 * stream has one caller at a time. What is refused ends it; the commands before it stand.
 */
export async function executeAll<S, C>(
  parts: Parts,
  aggregate: Aggregate<S, C>,
  { id, commands }: ExecuteAllRequest<C>,
): Promise<Appended[]> {
  const streamId = streamOf(parts, aggregate, id)
  assertOwnStream(parts.app, streamId)

  async function one(command: OneCommand<C>, past: readonly RecordedEvent[]): Promise<Appended> {
    let known = past
    for (let left = ATTEMPTS; ; left--) {
      try {
        return await attempt(parts, { aggregate, streamId, past: known }, command)
      } catch (error) {
        if (!isConflict(error) || left <= 1) throw error
        known = await parts.load(streamId)
      }
    }
  }

  return parts.oneAtATime(streamId, async () => {
    const results: Appended[] = []
    let past: readonly RecordedEvent[] = await parts.load(streamId)
    for (const command of commands) {
      const appended = await one(command, past)
      results.push(appended)
      past = await following(past, appended, () => parts.load(streamId))
    }
    return results
  })
}

/** What is known after a command: its events directly follow what was known before, or the stream is read anew. */
async function following(
  past: readonly RecordedEvent[],
  { events, duplicate }: Appended,
  load: () => Promise<RecordedEvent[]>,
): Promise<readonly RecordedEvent[]> {
  const [first] = events
  if (first === undefined) return past
  if (duplicate || first.streamVersion !== (past.at(-1)?.streamVersion ?? 0) + 1) return load()
  return [...past, ...events]
}

/** Load, decide, append. */
export async function execute<S, C>(
  parts: Parts,
  aggregate: Aggregate<S, C>,
  { id, ...command }: ExecuteRequest<C>,
): Promise<Appended> {
  const [appended] = await executeAll(parts, aggregate, { id, commands: [command] })
  if (appended === undefined) throw new Error('a command without a result')
  return appended
}
