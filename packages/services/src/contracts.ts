import { z } from 'zod'
import { prefilledSchema } from './events.ts'
import { cataloguedItemSchema } from './catalogued-item.ts'
import { codeSchema, fieldNameSchema, itemSchema } from './item.ts'

export * from './events.ts'
export * from './item.ts'
export * from './catalogued-item.ts'
export * from './form.ts'
export * from './error-sentences.ts'

/** Where in the own ledger a command was recorded; reads may wait for it. */
export const recordedAtSchema = z.object({ position: z.number() })

/** When it really happened, from a window that was cut off (补录 shows); left out: now. */
const occurredAtSchema = z.iso.datetime({ offset: true }).optional()

export const StartApplication = z.object({ matterId: z.uuid(), itemCode: codeSchema, occurredAt: occurredAtSchema })
export const PrefillField = z.object({ matterId: z.uuid(), field: fieldNameSchema, providedEventId: z.uuid() })
export const formValuesSchema = z.record(fieldNameSchema, z.string().max(2_000))
export const SubmitApplication = z.object({
  matterId: z.uuid(),
  itemCode: codeSchema,
  values: formValuesSchema,
  occurredAt: occurredAtSchema,
})
export const CheckForm = z.object({ itemCode: codeSchema, values: formValuesSchema })
export const formFaultsSchema = z.object({
  unknown: z.array(z.string()),
  missing: z.array(z.string()),
  invalid: z.array(z.string()),
})

export const submittedSchema = z.object({
  position: z.number(),
  deadline: z.string(),
  /** how the deadline came about, one Chinese sentence */
  why: z.string(),
  left: z.array(z.string()),
})

/**
 * Words that must all stand in the name or unit of catalogued items; all items without any. Keyset pages by name: `after` is
 * the `next` of the page before.
 */
export const SearchCatalogue = z.object({
  words: z
    .string()
    .trim()
    .regex(/^\P{Cc}{0,40}$/u)
    .default(''),
  after: z.string().max(150).optional(),
  limit: z.int().min(1).max(100).default(20),
})
export type SearchCatalogue = z.infer<typeof SearchCatalogue>
export const catalogueFindingsSchema = z.object({
  items: z.array(cataloguedItemSchema),
  /** how many there are in all */
  count: z.int(),
  next: z.string().optional(),
})
export type CatalogueFindings = z.infer<typeof catalogueFindingsSchema>

/** Somebody's words while they speak; nothing of them is kept. */
export const spokenWordsSchema = z.object({ words: z.string().trim().min(1).max(5_000) })
/** Items whose names those words are like: what can be applied for here, and what other catalogues tell of. */
export const itemsLikeSchema = z.object({
  items: z.array(itemSchema).max(2),
  catalogued: z.array(cataloguedItemSchema).max(4),
})
export type ItemsLike = z.infer<typeof itemsLikeSchema>

/** An application as work lists show it: nothing a person wrote. */
export const applicationSchema = z.object({
  matterId: z.uuid(),
  itemCode: z.string(),
  itemName: z.string(),
  unitId: z.string(),
  state: z.enum(['started', 'submitted']),
  channel: z.string().nullable(),
  prefilled: z.array(prefilledSchema),
  startedAt: z.iso.datetime({ offset: true }),
  submittedAt: z.iso.datetime({ offset: true }).nullable(),
  recordedAt: z.iso.datetime({ offset: true }),
  formEventId: z.uuid().nullable(),
  deadline: z.iso.datetime({ offset: true }).nullable(),
  deadlineIsEstimate: z.boolean(),
})
export type Application = z.infer<typeof applicationSchema>
