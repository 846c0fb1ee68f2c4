import { expect, it } from 'vitest'
import { createOneAtATime } from './one-at-a-time.ts'

it('keeps the order within a key, goes on after a failure, and lets other keys pass', async () => {
  const oneAtATime = createOneAtATime()
  const log: string[] = []
  let open = (): void => undefined
  const gate = new Promise<void>((resolve) => (open = resolve))
  const first = oneAtATime('a', async () => {
    await gate
    log.push('a1')
    throw new Error('a1 failed')
  })
  const second = oneAtATime('a', async () => log.push('a2'))
  await oneAtATime('b', async () => log.push('b1'))
  open()
  await expect(first).rejects.toThrow('a1 failed')
  await second
  expect(log).toEqual(['b1', 'a1', 'a2'])
})
