import { describe, expect, it } from 'vitest'
import { parseArguments } from './projects.ts'

describe('arguments of npm test', () => {
  it('means every project without --project', () => {
    expect(parseArguments([])).toEqual({ wanted: ['unit', 'int', 'e2e'], rest: [] })
  })

  it('takes projects in both spellings and leaves the rest to Vitest', () => {
    expect(parseArguments(['--project', 'unit', '--project=int', '-t', 'clock', 'kernel'])).toEqual({
      wanted: ['unit', 'int'],
      rest: ['-t', 'clock', 'kernel'],
    })
  })

  it('refuses a project that is not there', () => {
    expect(() => parseArguments(['--project', 'smoke'])).toThrow('unknown test project "smoke"')
  })
})
