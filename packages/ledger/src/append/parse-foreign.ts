import { laneSchema, type WireEvent } from '@yiwang/kernel'
import { LedgerError } from '../errors.ts'
import { isUuid } from './prepare.ts'

/** What a ledger must know of an event to keep it; everything else may be of a future version. */
export interface ForeignEvent {
  readonly origin: string
  readonly lane: string
  readonly seq: number
  readonly hash: string
  readonly prevHash: string
  readonly wire: WireEvent
}

const NUMBER = /^[1-9]\d{0,14}$/
const HASH = /^[\da-f]{64}$/
/** 16 bytes in base64url, in the one way to write them */
const SALT = /^[\w-]{21}[AQgw]$/
const ORIGIN = /^\/[\w-]+\/[\w-]+$/

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text))
}

/** Attributes that become columns, and the salt that hides the event's leaf, each with what it must look like. */
const STRUCTURE: Readonly<Record<string, (text: string) => boolean>> = {
  id: isUuid,
  source: (text) => ORIGIN.test(text),
  type: (text) => /^[\w.-]{1,200}$/.test(text),
  subject: (text) => /^[\w.:/-]{1,200}$/.test(text),
  time: isTime,
  lane: (text) => laneSchema.safeParse(text).success,
  seq: (text) => NUMBER.test(text),
  streamversion: (text) => /^[1-9]\d{0,8}$/.test(text),
  hash: (text) => HASH.test(text),
  prevhash: (text) => HASH.test(text),
  salt: (text) => SALT.test(text),
}

function checked(attributes: Readonly<Record<string, string>>, name: string): string {
  const value = attributes[name] ?? ''
  if (STRUCTURE[name]?.(value) !== true) throw new LedgerError('event_malformed', name)
  return value
}

/** Reads the structure of an event from elsewhere; its type, circumstances and data stay unread. */
export function parseForeign(wire: WireEvent): ForeignEvent {
  const names = Object.keys(STRUCTURE)
  const values = new Map(names.map((name) => [name, checked(wire.attributes, name)]))
  const get = (name: string): string => values.get(name) ?? ''
  const origin = get('source').slice(1)
  if (!get('subject').startsWith(`${origin.split('/')[1]}/`)) throw new LedgerError('stream_not_owned', get('subject'))
  return { origin, lane: get('lane'), seq: Number(get('seq')), hash: get('hash'), prevHash: get('prevhash'), wire }
}

/** How an event is named in errors: `<origin>|<lane>|<seq>`. */
export function placeOf(event: ForeignEvent): string {
  return `${event.origin}|${event.lane}|${event.seq}`
}
