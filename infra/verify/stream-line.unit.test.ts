import { expect, it } from 'vitest'
import { streamLine } from './walk-stream.ts'

it('says what makes the stream longer than the records: signed heads', () => {
  const told = streamLine({ events: 16_035, heads: 251, refused: 0 })
  expect(told).toContain('事件流：16286 条，其中记录 16035 条，签名链头 251 条')
  expect(told).toContain('16035 events, 251 signed heads')
  expect(told).not.toContain('不可信')
})

it('counts what nobody believes apart', () => {
  expect(streamLine({ events: 1, heads: 1, refused: 2 })).toMatch(/^事件流：4 条.*不可信 2 条.*2 not believed$/)
})
