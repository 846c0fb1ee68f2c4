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
import type { KeyStore } from '../keys/key-store.ts'
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

/** Boxes of these events that a purpose may read, taken from the own replica, never from the request. */
async function findBoxes(
  ledger: Ledger,
  places: readonly SealedEventPlace[],
  what: { readonly purpose: Purpose; readonly subjectId?: string },
): Promise<ShutBox[]> {
  const positions = new Set(places.map((place) => place.position))
  const events = await ledger.find(places.map((place) => place.eventId))
  return events
    .filter((event) => positions.has(event.position))
    .flatMap((event) => readableBoxes(event, what.purpose, what.subjectId))
}

async function withKey(keys: KeyStore, boxes: readonly ShutBox[]): Promise<OpenableBox[]> {
  const states = await keys.states([...new Set(boxes.map(({ box }) => box.subjectId))])
  return boxes.map((shut) => {
    const key = states.get(shut.box.subjectId)
    if (key?.state === 'destroyed') throw new PrivacyError('erased')
    if (key?.state !== 'kept') throw new PrivacyError('not_openable', shut.eventId)
    return { ...shut, privateKey: key.privateKey }
  })
}

/**
 * Boxes of these events that a purpose may read, each with its key but still shut. Throws PrivacyError 'erased' when a key
 * was destroyed, 'not_openable' when the vault never had it.
 */
export async function findOpenableBoxes(
  parts: { readonly ledger: Ledger; readonly keys: KeyStore },
  places: readonly SealedEventPlace[],
  what: { readonly purpose: Purpose; readonly subjectId?: string },
): Promise<OpenableBox[]> {
  return withKey(parts.keys, await findBoxes(parts.ledger, places, what))
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
