import { expect, it } from 'vitest'
import { pagePlaceSchema, writePagePlace } from './page-place.ts'

const place = { at: new Date('2026-11-26T08:00:00.123Z'), id: '019a5b0c-0000-7000-8000-000000000001' }

it('reads what it wrote', () => {
  expect(pagePlaceSchema.parse(writePagePlace(place))).toEqual(place)
})

it.each(['', '~', '2026-01-01~abc', `0000-01-01~${place.id}`, `2026-11-26T08:00:00.123Z~`, `\0~${place.id}`, 'a~b~c'])(
  'refuses %j',
  (text) => {
    expect(pagePlaceSchema.safeParse(text).success).toBe(false)
  },
)
