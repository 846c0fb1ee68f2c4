import type { RecordedEvent } from '@yiwang/kernel'
import type { Ledger } from '@yiwang/ledger'
import {
  PrivacyError,
  readableFields,
  sealedBoxesIn,
  type NamedBox,
  type OpenedBox,
  type Purpose,
} from '@yiwang/privacy/contracts'
import { open, SealingError } from '@yiwang/sealing'
import type { KeyState, KeyStore } from '../keys/key-store.ts'
import type { SealedEventPlace } from '../queries.ts'

/** A box still shut: where it stands, what a purpose may read of it, and the key that opens it. */
export interface OpenableBox extends NamedBox {
  readonly eventId: string
  readonly cell: string
  readonly fields: readonly string[]
  readonly privateKey: string
}

type ShutBox = Omit<OpenableBox, 'privateKey'>

function readableBoxes(event: RecordedEvent, purpose: Purpose, subjectId: string | undefined): ShutBox[] {
  const cell = event.origin.split('/')[0] ?? ''
  return sealedBoxesIn(event.data)
    .filter(({ box }) => subjectId === undefined || box.subjectId === subjectId)
    .map(({ name, box }) => {
      const fields = readableFields(purpose, name, Object.keys(box.fields))
      return { name, box, fields, cell, eventId: event.id }
    })
    .filter(({ fields }) => fields.length > 0)
}

/** An event's boxes that a purpose may read. */
interface Readable<Box> {
  readonly eventId: string
  readonly boxes: readonly Box[]
}

/** Why an event's boxes stay shut. */
interface Refused {
  readonly eventId: string
  readonly refusal: PrivacyError
}

interface BoxParts {
  readonly ledger: Ledger
  readonly keys: KeyStore
}

interface Wanted {
  readonly purpose: Purpose
  readonly subjectId?: string
}

/** Boxes of these events that a purpose may read, taken from the own replica, never from the request. */
async function findBoxes(
  ledger: Ledger,
  places: readonly SealedEventPlace[],
  { purpose, subjectId }: Wanted,
): Promise<Readable<ShutBox>[]> {
  const positions = new Set(places.map((place) => place.position))
  const events = await ledger.find(places.map((place) => place.eventId))
  return events
    .filter((event) => positions.has(event.position))
    .map((event) => ({ eventId: event.id, boxes: readableBoxes(event, purpose, subjectId) }))
}

function withKey(shut: ShutBox, key: KeyState | undefined): OpenableBox {
  if (key?.state === 'destroyed') throw new PrivacyError('erased')
  if (key?.state !== 'kept') throw new PrivacyError('not_openable', shut.eventId)
  return { ...shut, privateKey: key.privateKey }
}

/** The same for each event, one that cannot be opened beside the others: 'erased' or, of no known key, 'not_openable'. */
export async function findOpenableEvents(
  { ledger, keys }: BoxParts,
  places: readonly SealedEventPlace[],
  wanted: Wanted,
): Promise<Array<Readable<OpenableBox> | Refused>> {
  const found = await findBoxes(ledger, places, wanted)
  const states = await keys.states([...new Set(found.flatMap(({ boxes }) => boxes.map(({ box }) => box.subjectId)))])
  return found.map(({ eventId, boxes }) => {
    try {
      return { eventId, boxes: boxes.map((shut) => withKey(shut, states.get(shut.box.subjectId))) }
    } catch (error) {
      if (error instanceof PrivacyError) return { eventId, refusal: error }
      throw error
    }
  })
}

/**
 * Boxes of these events that a purpose may read, each with its key but still shut. Throws PrivacyError 'erased' when a key
 * was destroyed, 'not_openable' when the vault never had it.
 */
export async function findOpenableBoxes(
  parts: BoxParts,
  places: readonly SealedEventPlace[],
  wanted: Wanted,
): Promise<OpenableBox[]> {
  const events = await findOpenableEvents(parts, places, wanted)
  return events.flatMap((event) => {
    if ('refusal' in event) throw event.refusal
    return event.boxes
  })
}

/** Opens a box; throws PrivacyError('not_openable') for one that was moved here from another event or damaged. */
export function openBox({ name, box, cell, eventId, fields, privateKey }: OpenableBox): OpenedBox {
  try {
    const values = open({ privateKey, context: { cell, eventId, subjectId: box.subjectId, box: name }, box })
    return { eventId, box: name, fields: Object.fromEntries(fields.map((field) => [field, values[field]])) }
  } catch (error) {
    if (error instanceof SealingError) throw new PrivacyError('not_openable', eventId)
    throw error
  }
}

/** What a trace says of boxes: whose they are, in which events, and the names of the fields read. */
export function describeBoxes(boxes: readonly OpenableBox[]): {
  subjectIds: string[]
  eventIds: string[]
  fields: string[]
} {
  return {
    subjectIds: [...new Set(boxes.map(({ box }) => box.subjectId))],
    eventIds: [...new Set(boxes.map(({ eventId }) => eventId))],
    fields: [...new Set(boxes.flatMap(({ fields }) => fields))],
  }
}
