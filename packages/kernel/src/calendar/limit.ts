import { z } from 'zod'

/** Units a limit may be counted in: 自然时, 自然日, 工作时, 工作日. */
export const limitUnitSchema = z.enum(['natural-hour', 'natural-day', 'working-hour', 'working-day'])
export type LimitUnit = z.infer<typeof limitUnitSchema>

/** A time limit: configuration with its legal or local basis and the day it took effect, never a bare number. */
export const limitSchema = z.object({
  amount: z.int().min(1).max(1_000).describe('数量'),
  unit: limitUnitSchema.describe('单位：自然时、自然日、工作时、工作日'),
  basis: z.string().min(1).max(200).describe('依据：法律条文或当地规定的名称'),
  effectiveFrom: z.iso.date().describe('依据自何日起施行'),
})
export type Limit = z.infer<typeof limitSchema>

const UNIT_NAMES: Readonly<Record<LimitUnit, string>> = {
  'natural-hour': '小时',
  'natural-day': '天',
  'working-hour': '个工作小时',
  'working-day': '个工作日',
}

/** The limit as people say it, e.g. 「5 个工作日」. */
export function limitText(limit: Pick<Limit, 'amount' | 'unit'>): string {
  return `${limit.amount} ${UNIT_NAMES[limit.unit]}`
}
