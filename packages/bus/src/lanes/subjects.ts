import { laneSchema, type Lane, type WireEvent } from '@yiwang/kernel'
import { BusError } from '../errors.ts'

/** The one stream. */
export const STREAM = 'ONE'

/** `one.<lane>.<cell>.<app>.<context>.<event>` taken apart. */
export interface EventSubject {
  readonly lane: Lane
  readonly cell: string
  readonly app: string
  readonly context: string
  readonly event: string
}

const TOKEN = /^[a-z0-9][a-z0-9-]*$/
const TYPE = /^yiwang\.([a-z0-9-]+)\.([a-z0-9-]+)\.v\d+$/
const SOURCE = /^\/([a-z0-9-]+)\/([a-z0-9-]+)$/

/** Reads a subject of the stream; undefined when it has another shape. */
export function parseSubject(subject: string): EventSubject | undefined {
  const [one, lane, cell, app, context, event, ...rest] = subject.split('.')
  const parsedLane = laneSchema.safeParse(lane)
  if (one !== 'one' || !parsedLane.success || rest.length > 0) return undefined
  if (cell === undefined || app === undefined || context === undefined || event === undefined) return undefined
  if (![cell, app, context, event].every((token) => TOKEN.test(token))) return undefined
  return { lane: parsedLane.data, cell, app, context, event }
}

/** The subject an event belongs on, from its `source`, `lane` and `type`; throws BusError('subject_invalid'). */
export function subjectOf(attributes: WireEvent['attributes']): string {
  const type = TYPE.exec(attributes.type ?? '')
  const source = SOURCE.exec(attributes.source ?? '')
  const lane = laneSchema.safeParse(attributes.lane)
  if (type === null || source === null || !lane.success) throw new BusError('subject_invalid', attributes.type)
  return `one.${lane.data}.${source[1]}.${source[2]}.${type[1]}.${type[2]}`
}

/** Subject of an origin's signed heads: heartbeat and signature of an unsigned tail. */
export function headSubject(lane: Lane, origin: string): string {
  return `one.${lane}.${origin.replace('/', '.')}.ledger.head`
}

/** Whether a subject carries signed heads rather than events. */
export function isHeadSubject(subject: EventSubject): boolean {
  return subject.context === 'ledger' && subject.event === 'head'
}
