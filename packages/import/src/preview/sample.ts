import { z } from 'zod'
import { importMapSchema } from '../maps/map.ts'

/** Rows looked at before an import. */
export const ROWS_SHOWN = 20
/** Characters of a cell; a longer one is cut for the look, never for the import. */
export const CELL_SHOWN = 2_000
/** Bytes of a file that is looked at on a screen; larger ones go by the command line. */
export const FILE_BYTES_MAX = 5 * 1024 ** 2

export const sampleRowSchema = z.object({
  row: z.int().min(1),
  /** null when the row cannot be read */
  cells: z.array(z.string().max(CELL_SHOWN + 1)).nullable(),
})

/** The beginning of a file. */
export const sampleSchema = z.object({
  format: z.enum(['csv', 'xlsx']),
  encoding: z.enum(['utf-8', 'gb18030']),
  heading: z.array(z.string()),
  rows: z.array(sampleRowSchema),
  hasMore: z.boolean(),
})
export type Sample = z.infer<typeof sampleSchema>

/** A map to be tried on the beginning of a file. */
export const previewInputSchema = z.object({
  map: importMapSchema,
  heading: z.array(z.string().max(CELL_SHOWN)),
  rows: z.array(sampleRowSchema).max(ROWS_SHOWN),
})
export type PreviewInput = z.infer<typeof previewInputSchema>

/** What would become of each row; `reason` is null where it would be imported. */
export const previewSchema = z.array(
  z.object({ row: z.int(), reason: z.string().nullable(), fields: z.array(z.string()) }),
)
export type Preview = z.infer<typeof previewSchema>
