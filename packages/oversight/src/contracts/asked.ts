import { z } from 'zod'

/** Of where figures are wanted: a division and everything in it, a unit; of everything one may see when left out. */
export const askedSchema = z.object({
  place: z
    .string()
    .regex(/^\d{6}(\d{3}(\d{3})?)?$/)
    .optional(),
  unit: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{1,39}$/)
    .optional(),
})
export type Asked = z.infer<typeof askedSchema>

/** What figures are split by: the door, the kind, the division below, the unit at work. */
export const facetSchema = z.enum(['channel', 'kind', 'division', 'unit'])
export type Facet = z.infer<typeof facetSchema>

/** Below this many matters a place or unit is not split any further: what is left could name a person. */
export const SMALLEST_CELL = 5
