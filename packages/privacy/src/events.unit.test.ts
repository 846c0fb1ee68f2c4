import { describe, expect, it } from 'vitest'
import { EVENTS } from './events.ts'

describe('events of privacy', () => {
  it.each(EVENTS)('$type parses its own sample', (definition) => {
    expect(definition.schema.parse(definition.sample)).toEqual(definition.sample)
  })

  it('are all on the open lane: people see who looked, ask, and are answered', () => {
    expect(new Set(EVENTS.map(({ lane }) => lane))).toEqual(new Set(['open']))
  })
})
