import { pagePlaceSchema, writePagePlace, type PagePlace } from '@yiwang/kernel'
import { z } from 'zod'

/** Where a page of cases ended, and whether still among those in danger that come first. */
export interface CasePlace extends PagePlace {
  readonly isInDanger: boolean
}

const AMONG_DANGER = 'danger~'

/** A place as it travels: that of a page, with a word before it among those in danger. */
export const writeCasePlace = ({ isInDanger, ...place }: CasePlace): string =>
  `${isInDanger ? AMONG_DANGER : ''}${writePagePlace(place)}`

/** Reads a place; what is none is refused as input. */
export const casePlaceSchema = z
  .string()
  .transform((text) => ({
    isInDanger: text.startsWith(AMONG_DANGER),
    place: text.startsWith(AMONG_DANGER) ? text.slice(AMONG_DANGER.length) : text,
  }))
  .pipe(z.object({ isInDanger: z.boolean(), place: pagePlaceSchema }))
  .transform(({ isInDanger, place }): CasePlace => ({ ...place, isInDanger }))
