import { circumstancesSchema, laneSchema, type Circumstances } from './attributes.ts'
import type { NewEvent, RecordedEvent, WireEvent } from './envelope.ts'
import { KernelError } from '../errors.ts'

/** What the ledger knows of an event beside what its decider said. */
export interface Recording {
  readonly origin: string
  readonly seq: number
  readonly streamId: string
  readonly streamVersion: number
  readonly commandId: string
  readonly causationId?: string
  readonly recordedAt: string
  readonly traceparent?: string
  /** hex, 64 characters; of the predecessor in (origin, lane), zeros for the first */
  readonly prevHash: string
  /** base64url, 16 random bytes */
  readonly salt: string
}

function optional(name: string, value: string | undefined): Record<string, string> {
  return value === undefined ? {} : { [name]: value }
}

function circumstanceAttributes(c: Circumstances): Record<string, string> {
  return {
    occurredat: c.occurredAt,
    initiator: c.initiator,
    decidedby: c.decidedBy,
    lawfuluse: c.lawfulUse,
    ...optional('channelused', c.channelUsed),
    ...optional('severity', c.severity),
    ...optional('parentmatter', c.parentMatterId),
    ...optional('linkedmatters', c.linkedMatterIds?.join(',')),
    ...optional('placekind', c.place?.kind),
    ...optional('placecode', c.place?.code),
    ...optional('historical', c.historical ? 'true' : undefined),
  }
}

/** CloudEvents 1.0 attributes of an event about to be recorded; `hash` is still missing. */
export function toAttributes(event: NewEvent, recording: Recording): Record<string, string> {
  return {
    specversion: '1.0',
    id: event.id,
    source: `/${recording.origin}`,
    type: `yiwang.${event.type}`,
    subject: recording.streamId,
    time: recording.recordedAt,
    datacontenttype: 'application/json',
    lane: event.lane,
    seq: String(recording.seq),
    streamversion: String(recording.streamVersion),
    commandid: recording.commandId,
    prevhash: recording.prevHash,
    salt: recording.salt,
    ...optional('matterid', event.matterId),
    ...optional('causationid', recording.causationId),
    ...optional('traceparent', recording.traceparent),
    ...circumstanceAttributes(event.circumstances),
  }
}

function circumstancesOf(a: Readonly<Record<string, string>>): Circumstances {
  return circumstancesSchema.parse({
    occurredAt: a.occurredat,
    initiator: a.initiator,
    decidedBy: a.decidedby,
    lawfulUse: a.lawfuluse,
    channelUsed: a.channelused,
    severity: a.severity,
    parentMatterId: a.parentmatter,
    linkedMatterIds: a.linkedmatters?.split(','),
    place: a.placekind === undefined ? undefined : { kind: a.placekind, code: a.placecode },
    historical: a.historical === 'true' ? true : undefined,
  })
}

function required(a: Readonly<Record<string, string>>, name: string): string {
  const value = a[name]
  if (value === undefined) throw new KernelError('attribute_missing', name)
  return value
}

/** Reads an event back from its verbatim attributes and data; throws KernelError or ZodError when it is malformed. */
export function fromWire(wire: WireEvent, position: number): RecordedEvent {
  const a = wire.attributes
  return {
    position,
    id: required(a, 'id'),
    type: required(a, 'type').replace(/^yiwang\./, ''),
    origin: required(a, 'source').slice(1),
    lane: laneSchema.parse(a.lane),
    seq: Number(required(a, 'seq')),
    streamId: required(a, 'subject'),
    streamVersion: Number(required(a, 'streamversion')),
    commandId: required(a, 'commandid'),
    occurredAt: required(a, 'occurredat'),
    recordedAt: required(a, 'time'),
    circumstances: circumstancesOf(a),
    attributes: a,
    raw: wire.data,
    data: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(wire.data)) as unknown,
    ...(a.matterid === undefined ? {} : { matterId: a.matterid }),
    ...(a.causationid === undefined ? {} : { causationId: a.causationid }),
    ...(a.traceparent === undefined ? {} : { traceparent: a.traceparent }),
  }
}
