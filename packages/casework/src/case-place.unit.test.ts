import { expect, it } from 'vitest'
import { casePlaceSchema, writeCasePlace } from './case-place.ts'

const place = { at: new Date('2026-11-26T08:00:00.123Z'), id: '019a5b0c-0000-7000-8000-000000000001' }

it.each([true, false])('reads what it wrote, among those in danger: %s', (isInDanger) => {
  expect(casePlaceSchema.parse(writeCasePlace({ ...place, isInDanger }))).toEqual({ ...place, isInDanger })
})

it.each([
  '',
  'danger~',
  'danger~~',
  `danger~danger~2026-11-26T08:00:00.123Z~${place.id}`,
  `fire~2026-11-26T08:00:00.123Z~${place.id}`,
])('refuses %j', (text) => {
  expect(casePlaceSchema.safeParse(text).success).toBe(false)
})
