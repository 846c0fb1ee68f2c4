import { fieldNameSchema } from '@yiwang/services/contracts'
import { z } from 'zod'
import { dataSetSchema, grantSchema } from './catalogue.ts'

export * from './answer.ts'
export * from './catalogue.ts'
export * from './refusals.ts'
export * from './events.ts'
export * from './error-sentences.ts'

/** Where in the own ledger a command was recorded; reads may wait for it. */
export const recordedAtSchema = z.object({ position: z.number() })

export const RegisterDataSet = z.object({ dataSet: dataSetSchema })
export const GiveGrant = z.object({ grant: grantSchema })
export const WithdrawGrant = z.object({ grantId: z.uuid(), reason: z.string().min(1).max(200) })

/** One field of one person; the number goes no further than the sealed query. */
export const FillField = z.object({
  grantId: z.uuid(),
  field: fieldNameSchema,
  idCard: z.string().min(15).max(40),
  matterId: z.uuid(),
})

export const grantRowSchema = z.object({ grant: grantSchema, withdrawnAt: z.string().nullable() })

export const queryRowSchema = z.object({
  queryId: z.uuid(),
  matterId: z.uuid(),
  grantId: z.uuid(),
  field: z.string(),
  refusal: z.string().nullable(),
  source: z.string().nullable(),
  byPost: z.string(),
  byUnit: z.string(),
  at: z.iso.datetime({ offset: true }),
  eventId: z.uuid(),
})
export type QueryRow = z.infer<typeof queryRowSchema>
