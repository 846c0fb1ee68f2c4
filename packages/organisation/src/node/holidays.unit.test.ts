import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { addDays, isWeekend } from '@yiwang/kernel'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { chinaCalendar, holidays } from './holidays.ts'

describe('chinaCalendar', () => {
  it('knows 2026 and calls a year without a notice unknown', () => {
    expect(chinaCalendar.knownUntilYear).toBeGreaterThanOrEqual(2026)
    expect(chinaCalendar.isWorkingDay('2026-10-01')).toBe(false)
    expect(chinaCalendar.isWorkingDay('2026-02-14')).toBe(true)
    expect(chinaCalendar.isWorkingDay(`${chinaCalendar.knownUntilYear + 1}-03-01`)).toBe('unknown')
    expect(holidays.get('2026-10-01')).toEqual({ kind: 'holiday', name: '国庆节' })
  })
})

const published = new URL('../../../../../shared/data/holidays/', import.meta.url)
const folder = fileURLToPath(published)
const isAbsent = !existsSync(folder)

const fileSchema = z.object({
  year: z.int(),
  days: z.array(z.object({ date: z.iso.date(), isOffDay: z.boolean() })),
})

describe.skipIf(isAbsent)(
  `against the published holiday notices${isAbsent ? '（未找到 ../shared/data/holidays，跳过）' : ''}`,
  () => {
    it('agrees on every single day', () => {
      const files = readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => fileSchema.parse(JSON.parse(readFileSync(new URL(name, published), 'utf8'))))
        .filter(({ days }) => days.length > 0)
      const notices = new Map(files.flatMap(({ days }) => days).map(({ date, isOffDay }) => [date, !isOffDay]))
      const years = files.map(({ year }) => year)
      const last = `${Math.max(...years)}-12-31`
      const mismatches: string[] = []
      let compared = 0
      for (let day = `${Math.min(...years)}-01-01`; day <= last; day = addDays(day, 1), compared += 1) {
        if (chinaCalendar.isWorkingDay(day) !== (notices.get(day) ?? !isWeekend(day))) mismatches.push(day)
      }
      expect(mismatches).toEqual([])
      expect(compared).toBeGreaterThan(7_000)
    })
  },
)
