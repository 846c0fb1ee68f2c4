import { z } from 'zod'
import type { Locale, Titles } from '../locale.ts'

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

const UNIT_NAMES: Titles<LimitUnit> = {
  'zh-CN': {
    'natural-hour': '小时',
    'natural-day': '天',
    'working-hour': '个工作小时',
    'working-day': '个工作日',
  },
  en: {
    'natural-hour': 'hour',
    'natural-day': 'day',
    'working-hour': 'working hour',
    'working-day': 'working day',
  },
}

/** The limit as people say it, e.g. 「5 个工作日」, `5 working days`. */
export function limitText({ amount, unit }: Pick<Limit, 'amount' | 'unit'>, locale: Locale): string {
  const plural = locale === 'en' && amount !== 1 ? 's' : ''
  return `${amount} ${UNIT_NAMES[locale][unit]}${plural}`
}
