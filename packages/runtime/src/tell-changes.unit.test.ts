import { DomainError } from '@yiwang/kernel'
import { expect, it } from 'vitest'
import { tellChanges } from './tell-changes.ts'

it('tells a failure once, another one too, and the first anew after a quiet minute', () => {
  const told: string[] = []
  let now = 0
  const fail = tellChanges(
    (error) => told.push((error as Error).message),
    () => now,
  )
  const failFor = (seconds: number, code: string) => {
    for (let tries = 0; tries < seconds * 4; tries += 1) {
      fail(new DomainError(code))
      now += 250
    }
  }
  failFor(300, 'publish_failed')
  expect(told).toEqual(['publish_failed'])
  failFor(1, 'line_down')
  failFor(1, 'publish_failed')
  expect(told).toEqual(['publish_failed', 'line_down', 'publish_failed'])
  now += 59_000
  failFor(1, 'publish_failed')
  expect(told).toHaveLength(3)
  now += 60_000
  failFor(120, 'publish_failed')
  expect(told).toHaveLength(4)
})
