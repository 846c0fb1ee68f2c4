import { z } from 'zod'

/** A town or community on the map: what came in lately, what is open and late there. */
export const placeSchema = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(['county', 'town', 'community']),
  parentCode: z.string().optional(),
  received: z.int(),
  open: z.int(),
  late: z.int(),
})
export type Place = z.infer<typeof placeSchema>

/** Days what came in is counted over. */
export const PLACE_DAYS = 28

export const placesSchema = z.object({
  at: z.iso.datetime(),
  /** the division all of them lie in, where there is one */
  home: z.object({ code: z.string(), name: z.string() }).optional(),
  places: placeSchema.array(),
  /** of all matters in the same days, those nobody knows the place of */
  nowhere: z.object({ received: z.int(), open: z.int(), late: z.int() }),
})
export type Places = z.infer<typeof placesSchema>
