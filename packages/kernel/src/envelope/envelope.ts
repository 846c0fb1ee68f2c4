import type { Circumstances, Lane } from './attributes.ts'

/** An event a decider wants recorded; the ledger adds origin, order, hashes and times. */
export interface NewEvent<Data = unknown> {
  readonly id: string
  /** `<context>.<event>.v<n>`, e.g. `intake.request-submitted.v1` */
  readonly type: string
  readonly lane: Lane
  readonly matterId?: string
  readonly circumstances: Circumstances
  readonly data: Data
}

/** An event as it stands in a ledger, own or foreign. `attributes` and `raw` are kept verbatim, so unknown types survive. */
export interface RecordedEvent<Data = unknown> {
  /** local, gapless, differs between ledgers */
  readonly position: number
  readonly id: string
  readonly type: string
  /** `<cell>/<app>` */
  readonly origin: string
  readonly lane: Lane
  /** gapless per (origin, lane), starts at 1 */
  readonly seq: number
  readonly streamId: string
  readonly streamVersion: number
  readonly matterId?: string
  readonly commandId: string
  readonly causationId?: string
  readonly occurredAt: string
  readonly recordedAt: string
  readonly traceparent?: string
  readonly circumstances: Circumstances
  readonly data: Data
  /** CloudEvents attributes by lower-case name without the `ce-` prefix */
  readonly attributes: Readonly<Record<string, string>>
  /** data exactly as hashed, UTF-8 JSON */
  readonly raw: Uint8Array
}

/** What crosses the wire and what the hash covers. */
export interface WireEvent {
  readonly attributes: Readonly<Record<string, string>>
  readonly data: Uint8Array
}
