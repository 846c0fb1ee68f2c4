import { describe, expect, it } from 'vitest'
import { explain, OperatorError } from './operator-error.ts'

const systemError = (code: string, path?: string): Error => Object.assign(new Error(code), { code, path })

describe('what an operator is told', () => {
  it('is Chinese first, on one line', () => {
    expect(new OperatorError('磁盘已满', 'disk full').message).toBe('磁盘已满 / disk full')
  })

  it('is what to do about a full disk', () => {
    expect(explain(systemError('ENOSPC'))?.message).toContain('清理')
    expect(explain(systemError('EDQUOT'))?.message).toContain('清理')
  })

  it("names the folder that is another user's", () => {
    expect(explain(systemError('EACCES', '/srv/state'))?.message).toContain('/srv/state')
  })

  it('is nothing for a defect of ours', () => {
    expect(explain(new TypeError('x is not a function'))).toBeUndefined()
    expect(explain(systemError('EUNHEARDOF'))).toBeUndefined()
    expect(explain('thrown text')).toBeUndefined()
  })
})
