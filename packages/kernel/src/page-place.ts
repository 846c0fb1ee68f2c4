import { z } from 'zod'

/** Where a page of a list ended: the moment it is ordered by, and the id that tells rows of one moment apart. */
export interface PagePlace {
  readonly at: Date
  readonly id: string
}

/** A place as it travels: `2026-11-26T08:00:00.000Z~<uuid>`. */
export const writePagePlace = ({ at, id }: PagePlace): string => `${at.toISOString()}~${id}`

/** Reads a place; what is no moment and no id is refused as input. */
export const pagePlaceSchema = z
  .string()
  .regex(/^[^~]*~[^~]*$/)
  .transform((text) => text.split('~'))
  .pipe(z.tuple([z.iso.datetime({ precision: 3 }), z.uuid()]))
  .transform(([at, id]): PagePlace => ({ at: new Date(at), id }))
