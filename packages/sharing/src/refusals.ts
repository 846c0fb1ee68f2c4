import { z } from 'zod'

/** Why the holder of data refused a query; every refusal is recorded with its code (拒绝必须说明理由). */
export const refusalSchema = z.enum([
  'grant_unknown',
  'grant_withdrawn',
  'grant_not_yet_valid',
  'grant_expired',
  'data_set_withheld',
  'role_not_permitted',
  'unit_not_granted',
  'purpose_not_granted',
  'matter_not_open',
  'field_not_granted',
  'rate_exceeded',
  'outside_scope',
  'record_not_found',
])
export type Refusal = z.infer<typeof refusalSchema>
