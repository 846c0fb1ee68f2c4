import { expect, it } from 'vitest'
import { inParallel } from './in-parallel.ts'

it('runs all, never more than the width at a time', async () => {
  let now = 0
  let most = 0
  const job = async (): Promise<void> => {
    most = Math.max(most, ++now)
    await Promise.resolve()
    now -= 1
  }
  await inParallel(
    Array.from({ length: 20 }, () => job),
    3,
  )
  expect({ now, most }).toEqual({ now: 0, most: 3 })
  await inParallel([], 3)
})

it('starts nothing new after a failure, and throws the first one', async () => {
  let started = 0
  const jobs = Array.from({ length: 10 }, (_, index) => async () => {
    started += 1
    if (index === 1) throw new Error('second')
  })
  await expect(inParallel(jobs, 1)).rejects.toThrow('second')
  expect(started).toBe(2)
})
