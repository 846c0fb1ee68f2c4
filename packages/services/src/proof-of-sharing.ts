import type { RecordedEvent } from '@yiwang/kernel'
import { z } from 'zod'
import { ServicesError } from './errors.ts'
import type { FieldPrefilled } from './events.ts'
import type { FormField } from './item.ts'

/** What is read of `sharing.data-provided.v1`; a downstream domain's event, so only by its name and these parts. */
const providedSchema = z.object({
  matterId: z.uuid(),
  grantId: z.uuid(),
  dataSetId: z.string(),
  dataSet: z.string(),
  provider: z.string(),
  field: z.string(),
  asOf: z.string(),
})

/** The prefilling that a recorded provision proves; throws ServicesError when it is of another matter or another field. */
export function prefillingOf(provided: RecordedEvent | undefined, matterId: string, field: FormField): FieldPrefilled {
  if (field.sharedFrom === undefined) throw new ServicesError('field_not_shared', field.name)
  const isProvision = provided?.type === 'sharing.data-provided.v1'
  const read = isProvision ? providedSchema.safeParse(provided.data) : undefined
  if (provided === undefined || read?.success !== true) throw new ServicesError('prefill_unproven', field.name)
  const { field: sharedField, ...source } = read.data
  const isSame =
    source.matterId === matterId &&
    source.dataSetId === field.sharedFrom.dataSetId &&
    sharedField === field.sharedFrom.field
  if (!isSame) throw new ServicesError('prefill_unproven', field.name)
  return { ...source, field: field.name, providedEventId: provided.id }
}
