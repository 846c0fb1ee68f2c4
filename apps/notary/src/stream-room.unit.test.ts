import { BusError, type Connection } from '@yiwang/bus'
import { describe, expect, it } from 'vitest'
import { roomCheck, usedRatio } from './stream-room.ts'

const full = (bytes: number) => () =>
  Promise.resolve({
    data: new TextEncoder().encode(JSON.stringify({ config: { max_bytes: 1000 }, state: { bytes } })),
  } as Awaited<ReturnType<Connection['ask']>>)
const refused = () => Promise.reject(new BusError('service_unavailable'))

describe('the room in the stream', () => {
  it.each([
    { is: 'green while there is room', ask: full(500), check: { ok: true, detail: '50 %' }, ratio: 0.5 },
    { is: 'red when nearly full', ask: full(950), check: { ok: false, detail: '95 %' }, ratio: 0.95 },
    {
      is: 'red when it cannot be read though the line is up',
      ask: refused,
      check: { ok: false, detail: 'service_unavailable' },
      ratio: Number.NaN,
    },
    {
      is: 'red when the answer is none',
      ask: () => full(1)().then((answer) => ({ ...answer, data: new TextEncoder().encode('{') })),
      check: { ok: false, detail: 'reply_malformed' },
      ratio: Number.NaN,
    },
  ])('is $is', async ({ ask, check, ratio }) => {
    const line = { ask, isConnected: () => true }
    expect(await roomCheck(line)).toEqual({ name: 'stream-room', ...check })
    expect(await usedRatio(line)).toBe(ratio)
  })

  it('is unknown and not asked for while the line is down, which waits for it', async () => {
    const line = { ask: () => new Promise<never>(() => undefined), isConnected: () => false }
    expect(await roomCheck(line)).toEqual({ name: 'stream-room', ok: true, detail: 'unknown' })
    expect(await usedRatio(line)).toBeNaN()
  })

  it('is unknown when the line is lost meanwhile', async () => {
    let isUp = true
    const ask = () => {
      isUp = false
      return Promise.reject(new BusError('not_connected'))
    }
    expect(await roomCheck({ ask, isConnected: () => isUp })).toMatchObject({ ok: true, detail: 'unknown' })
  })
})
