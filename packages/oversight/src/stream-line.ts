import type { RecordedEvent } from '@yiwang/kernel'
import { PersonalDataOpened } from '@yiwang/privacy/contracts'

/**
 * One line of the live stream: what happened, where it came in, when; nothing of whom, and nothing by which two lines of one
 * matter could be found. `type` has no version.
 */
export interface StreamLine {
  readonly eventId: string
  readonly position: number
  readonly type: string
  readonly origin: string
  readonly lane: string
  /** it can be followed, with a reason, from here */
  readonly isOfMatter: boolean
  readonly occurredAt: string
  readonly recordedAt: string
  readonly channel?: string
  readonly unit?: string
  /** for whoever delivers the line, never for its viewers: events of one matter share a trace */
  readonly traceparent?: string
}

/** Types nobody needs to see flow by. */
const SILENT = new Set(['audit.checkpoint-signed', 'privacy.subject-keys-issued', 'intake.receipt-kept'])

function unitOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const unitName: unknown = 'unitName' in data ? data.unitName : undefined
  return typeof unitName === 'string' ? unitName : undefined
}

/** What nobody may connect with a moment and a matter. */
const UNCONNECTED = new Set(['feedback.matter-rated', 'feedback.pressure-answered'])

/**
 * Machinery, ratings, which nobody may connect with a moment, history brought along, which is not happening now, and looks
 * at personal data by the platform itself or by people at their own matter, which would drown those by workers.
 */
function isSilent(name: string, event: RecordedEvent): boolean {
  const opened = PersonalDataOpened.match(event)
  if (opened !== undefined && opened.actor.kind !== 'person') return true
  return SILENT.has(name) || UNCONNECTED.has(name) || event.circumstances.historical === true
}

/** The line for an event; undefined for what does not belong in the live stream. */
export function streamLine(event: RecordedEvent): StreamLine | undefined {
  const name = event.type.replace(/\.v\d+$/, '')
  if (isSilent(name, event)) return undefined
  const unit = unitOf(event.data)
  const channel = event.circumstances.channelUsed
  return {
    eventId: event.id,
    position: event.position,
    type: name,
    origin: event.origin,
    lane: event.lane,
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    isOfMatter: event.matterId !== undefined,
    ...(channel === undefined ? {} : { channel }),
    ...(unit === undefined ? {} : { unit }),
    ...(event.traceparent === undefined ? {} : { traceparent: event.traceparent }),
  }
}
