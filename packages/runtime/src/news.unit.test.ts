import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listenFor } from './news.ts'

const BEAT_MS = 15_000
const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const change = (): void => {
  for (const listener of listeners) listener()
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  listeners.clear()
})

it('brings a change at once, and what changed while nobody asked', async () => {
  const news = listenFor(subscribe, BEAT_MS)
  const first = news.next()
  change()
  expect(await first).toBe('changed')
  change()
  change()
  expect(await news.next()).toBe('changed')
  expect(vi.getTimerCount()).toBe(0)
})

it('beats while it is quiet', async () => {
  const news = listenFor(subscribe, BEAT_MS)
  const next = news.next()
  await vi.advanceTimersByTimeAsync(BEAT_MS)
  expect(await next).toBe('beat')
})

it('stops without waiting for the beat, and listens no longer', async () => {
  const news = listenFor(subscribe, BEAT_MS)
  const next = news.next()
  news.stop()
  expect([await next, await news.next()]).toEqual(['beat', 'beat'])
  expect([listeners.size, vi.getTimerCount()]).toEqual([0, 0])
})
