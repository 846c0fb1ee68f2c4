import { unitSchema } from '@yiwang/organisation/contracts'
import { z } from 'zod'

const column = z.string().min(1).max(100)
const nameSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/)

const common = {
  /** what `--map` says */
  name: nameSchema,
  /** names the collection the records come from; the same record is recorded once, from whichever file it is read */
  source: nameSchema,
}

/** Matters of the past. A column that is not named is not taken over. */
export const historyMapSchema = z.object({
  ...common,
  kind: z.literal('history'),
  columns: z.object({
    /** the record's own number, never anything about a person; without it a record is its row in this very file */
    key: column.optional(),
    subject: column,
    narrative: column,
    /** China's time, `2019/4/25 9:32:09` and what spreadsheets make of it */
    submittedAt: column,
    reply: column.optional(),
    repliedAt: column.optional(),
    closedAt: column.optional(),
    /** 咨询、求助、投诉、举报、建议, or whatever the file calls it */
    kind: column.optional(),
    unit: column.optional(),
    satisfaction: column.optional(),
  }),
})
export type HistoryMap = z.infer<typeof historyMapSchema>

/** Divisions with their codes; a code listed again with other data from a later day is a new version. */
export const divisionsMapSchema = z.object({
  ...common,
  kind: z.literal('divisions'),
  columns: z.object({
    code: column,
    name: column,
    /** where the file says which division it belongs to, because codes do not always tell */
    parentCode: column.optional(),
    validFrom: column.optional(),
  }),
  constants: z.object({ validFrom: z.iso.date() }),
})
export type DivisionsMap = z.infer<typeof divisionsMapSchema>

/** An organisation tree: units with their parents. */
export const unitsMapSchema = z.object({
  ...common,
  kind: z.literal('units'),
  columns: z.object({
    id: column,
    name: column,
    parentId: column.optional(),
    creditCode: column.optional(),
    phone: column.optional(),
  }),
  constants: z.object({
    divisionCode: z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/),
    unitKind: unitSchema.shape.kind,
    /** where a unit's own number is not in the file */
    phone: z.string().regex(/^[0-9][0-9-]{2,19}$/),
    /** how the file writes that a unit has no parent */
    noParent: z.string().max(10),
  }),
})
export type UnitsMap = z.infer<typeof unitsMapSchema>

/** A catalogue of service items as another platform publishes it. */
export const itemsMapSchema = z.object({
  ...common,
  kind: z.literal('items'),
  columns: z.object({
    code: column,
    name: column,
    unitName: column,
    itemKind: column.optional(),
    legalLimit: column.optional(),
    promisedLimit: column.optional(),
    materials: column.optional(),
    audience: column.optional(),
    place: column.optional(),
    phone: column.optional(),
    conditions: column.optional(),
    link: column.optional(),
  }),
  constants: z.object({ effectiveFrom: z.iso.date(), basis: z.string().min(1).max(200) }),
})
export type ItemsMap = z.infer<typeof itemsMapSchema>

/** Which column of a file means what. */
export const importMapSchema = z.discriminatedUnion('kind', [
  historyMapSchema,
  divisionsMapSchema,
  unitsMapSchema,
  itemsMapSchema,
])
export type ImportMap = z.infer<typeof importMapSchema>
export type RegisterMap = Exclude<ImportMap, HistoryMap>
