import { describe, expect, it } from 'vitest'
import { atMost } from './at-most.ts'

const context = { isLate: () => false }

describe('a handler for so many at a time', () => {
  it('refuses one more at once, says when to come again, and takes it when there is room', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<string>()
    const handler = atMost(2, () => gate)
    const first = [handler(1, context), handler(2, context)]
    await expect(handler(3, context)).rejects.toMatchObject({ code: 'busy', retryAfterMs: 500 })
    open('done')
    expect(await Promise.all(first)).toEqual(['done', 'done'])
    expect(await handler(3, context)).toBe('done')
  })

  it('has room again after a failure', async () => {
    const handler = atMost(1, (body) => (body === 'bad' ? Promise.reject(new Error('x')) : Promise.resolve(body)))
    await expect(handler('bad', context)).rejects.toThrow('x')
    expect(await handler('good', context)).toBe('good')
  })
})
