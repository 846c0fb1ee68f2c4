import type { DecideContext, EventDefinition, NewEvent } from '@yiwang/kernel'
import { OrganisationError } from '../errors.ts'
import type { Geometry } from '../shapes/geometry.ts'
import { isSoundShape } from '../shapes/is-sound-shape.ts'
import { recordIfNew, type Registration } from './recording.ts'

/** The event that gives a registered place its shape; nothing when it has that shape already. */
export function setShape<Data extends { readonly geometry: Geometry }>(
  definition: EventDefinition<string, Data>,
  command: Registration<Data>,
  place: { readonly isRegistered: boolean; readonly current: Data | undefined; readonly context: DecideContext },
): NewEvent[] {
  if (!place.isRegistered) throw new OrganisationError('place_not_registered', 'code')
  if (!isSoundShape(command.data.geometry)) throw new OrganisationError('shape_invalid', 'geometry')
  return recordIfNew(definition, command, place)
}
