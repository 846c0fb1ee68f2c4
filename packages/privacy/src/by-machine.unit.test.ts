import { expect, it } from 'vitest'
import { isByMachine } from './by-machine.ts'

const kind = 'privacy.personal-data-opened.v1'

it('tells readings by a machine from those by people and from all else', () => {
  expect(isByMachine({ kind, facts: { actor: { kind: 'machine' } } })).toBe(true)
  expect(isByMachine({ kind, facts: { actor: { kind: 'person' } } })).toBe(false)
  expect(isByMachine({ kind, facts: {} })).toBe(false)
  expect(isByMachine({ kind: 'casework.case-opened.v1', facts: { actor: { kind: 'machine' } } })).toBe(false)
})
