import { describe, expect, it } from 'vitest'
import { createReadingWatch } from './reading-watch.ts'

describe('a line that is up', () => {
  it('is well while the server answers', () => {
    const watch = createReadingWatch(0)
    watch.heard(9_000)
    expect([watch.look(13_000, true), watch.trouble(13_000)]).toEqual([false, undefined])
  })

  it('is dialled again after five silent seconds, and every five after', () => {
    const watch = createReadingWatch(0)
    const dialled = [4_000, 5_000, 6_000, 9_999, 10_000].map((now) => watch.look(now, true))
    expect(dialled).toEqual([false, true, false, false, true])
  })

  it('is in trouble after ten silent seconds, dialling or not, until something is heard', () => {
    const watch = createReadingWatch(0)
    watch.look(5_000, true)
    watch.look(5_200, false)
    expect([watch.trouble(9_999), watch.trouble(10_000)]).toEqual([undefined, 'silent'])
    watch.heard(11_000)
    expect(watch.trouble(11_000)).toBeUndefined()
  })

  it('may be quiet while nothing is asked for', () => {
    const watch = createReadingWatch(0)
    for (let now = 1_000; now <= 60_000; now += 1_000) watch.look(now, false)
    expect([watch.look(60_500, true), watch.trouble(60_500)]).toEqual([false, undefined])
  })
})

describe('reading', () => {
  const failing = (...times: number[]) => {
    const watch = createReadingWatch(0)
    for (const at of times) watch.failed(at)
    watch.heard(100_000)
    return watch
  }

  it('may fail now and then', () => {
    expect(failing(80_000, 100_000).trouble(100_000)).toBeUndefined()
  })

  it('is in trouble when it has failed again and again for ten seconds', () => {
    expect(failing(90_000, 93_000, 96_000, 99_000).trouble(100_000)).toBeUndefined()
    expect(failing(89_000, 93_000, 96_000, 99_000).trouble(100_000)).toBe('failing')
  })

  it('is well again after ten seconds without a failure', () => {
    expect(failing(80_000, 85_000, 89_000, 90_500).trouble(100_400)).toBe('failing')
    expect(failing(75_000, 80_000, 85_000, 89_000).trouble(100_000)).toBeUndefined()
  })
})
