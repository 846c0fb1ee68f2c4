import { describe, expect, it } from 'vitest'
import { judgeCruise } from './boundaries.ts'

const clean = { modules: [{ source: 'packages/a/src/index.ts' }], summary: { violations: [] } }

describe('judging a cruise', () => {
  it('accepts one that saw every file and found nothing', () => {
    expect(judgeCruise(clean, ['packages/a/src/index.ts'])).toEqual({ ok: true, output: '' })
  })

  it('rejects one that saw nothing', () => {
    const blind = { modules: [], summary: { violations: [] } }
    expect(judgeCruise(blind, ['packages/a/src/index.ts']).ok).toBe(false)
  })

  it('names rule and both ends of a forbidden import', () => {
    const violations = [{ from: 'apps/x/a.ts', to: 'apps/y/b.ts', rule: { name: 'apps-stand-alone' } }]
    expect(judgeCruise({ ...clean, summary: { violations } }, [])).toEqual({
      ok: false,
      output: 'apps-stand-alone: apps/x/a.ts → apps/y/b.ts',
    })
  })
})
