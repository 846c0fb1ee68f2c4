import { DomainError } from '@yiwang/kernel'
import { describe, expect, it } from 'vitest'
import { describeError, SAFE_MESSAGE } from './safe-error.ts'

class SafeError extends Error {
  readonly [SAFE_MESSAGE] = true
}

function frameLines(stack: string | undefined): string[] {
  return (stack ?? '').split('\n').filter((line) => line !== '')
}

describe('describeError', () => {
  it('keeps name, code, field and frames, and leaves the message out', () => {
    const described = describeError(new DomainError('case_not_open', 'narrative'))
    expect(described).toMatchObject({ errorName: 'DomainError', code: 'case_not_open', field: 'narrative' })
    expect(described).not.toHaveProperty('message')
    expect(frameLines(described.stack).length).toBeGreaterThan(0)
    expect(frameLines(described.stack).every((line) => line.startsWith('    at '))).toBe(true)
  })

  it('leaves a message of several lines out of the stack, even one that imitates frames', () => {
    const secret = '王小明 13800000000\n    at home (/人民路12号)\n第三行'
    expect(JSON.stringify(describeError(new Error(secret)))).not.toMatch(/13800000000|人民路|第三行/)
  })

  it('leaves out a message that was replaced after the stack was taken', () => {
    const error = new Error('王小明\n人民路12号')
    error.message = 'replaced'
    expect(describeError(error).stack).toMatch(/^ {4}at /)
    expect(JSON.stringify(describeError(error))).not.toMatch(/王小明|人民路/)
  })

  it('leaves out what a database says beside its code', () => {
    const error = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (phone)=(13800000000) already exists.',
    })
    expect(describeError(error)).toMatchObject({ errorName: 'Error', code: '23505' })
    expect(JSON.stringify(describeError(error))).not.toContain('13800000000')
  })

  it('takes the message of a class that marks it safe, numbers masked all the same', () => {
    expect(describeError(new SafeError('port 4100 is busy'))).toMatchObject({ message: 'port 4100 is busy' })
    expect(describeError(new SafeError('call 13800000000'))).toMatchObject({ message: 'call 〔…〕' })
  })

  it('describes causes the same way, and not without end', () => {
    const inner = Object.assign(new Error('王小明'), { code: 'ECONNREFUSED' })
    expect(describeError(new Error('outer', { cause: inner }))).toMatchObject({ cause: { code: 'ECONNREFUSED' } })
    const circular = new Error('round')
    circular.cause = circular
    expect(JSON.stringify(describeError(circular)).match(/errorName/g)).toHaveLength(5)
  })

  it('does not take names, codes and fields that could be data', () => {
    const error = Object.assign(new Error('x'), { name: '王小明', code: '号码 13800000000', field: 'phone13800000000' })
    expect(describeError(error)).toEqual({ errorName: 'Error', stack: expect.any(String) as string })
  })

  it.each([
    ['13800000000', 'string'],
    [undefined, 'undefined'],
    [{ phone: '13800000000' }, 'object'],
  ])('says only the type of something else that was thrown: %j', (thrown, errorName) => {
    expect(describeError(thrown)).toEqual({ errorName })
  })
})
