import { expect, it } from 'vitest'
import { createWorkerLoop } from './worker-loop.ts'

const NEVER_MS = 1_000_000

/** A loop whose rounds are listed, and a way to wait for the n-th. */
function watched(round: (n: number) => boolean): {
  loop: ReturnType<typeof createWorkerLoop>
  until(n: number): Promise<number>
  errors: unknown[]
} {
  const errors: unknown[] = []
  const waiting = new Map<number, (n: number) => void>()
  let rounds = 0
  const loop = createWorkerLoop({
    round: async () => {
      rounds += 1
      waiting.get(rounds)?.(rounds)
      return round(rounds)
    },
    onError: (error) => errors.push(error),
    pollMs: NEVER_MS,
  })
  return { loop, errors, until: (n) => new Promise((resolve) => waiting.set(n, resolve)) }
}

it('goes on at once while there is more, then waits to be woken', async () => {
  const { loop, until } = watched((n) => n < 3)
  const third = until(3)
  loop.start()
  expect(await third).toBe(3)
  const fourth = until(4)
  loop.wake()
  expect(await fourth).toBe(4)
  await loop.stop()
})

it('does not lose a wake-up that comes during a round', async () => {
  const second = { seen: false }
  const { loop, until } = watched((n) => {
    if (n === 1) loop.wake()
    second.seen ||= n === 2
    return false
  })
  const reached = until(2)
  loop.start()
  await reached
  await loop.stop()
  expect(second.seen).toBe(true)
})

it('reports what a round throws and goes on after a pause', async () => {
  const { loop, until, errors } = watched((n) => {
    if (n === 1) throw new Error('first')
    return false
  })
  const second = until(2)
  loop.start()
  await second
  await loop.stop()
  expect(errors).toMatchObject([{ message: 'first' }])
})

it('may be started again after it was stopped', async () => {
  const { loop, until } = watched(() => false)
  const first = until(1)
  loop.start()
  loop.start()
  expect(await first).toBe(1)
  await loop.stop()
  const second = until(2)
  loop.start()
  expect(await second).toBe(2)
  await loop.stop()
})
