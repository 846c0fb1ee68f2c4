import { describe, expect, it } from 'vitest'
import { sealedBoxesIn } from './boxes.ts'

const box = {
  v: 1 as const,
  subjectId: '019a5b0c-0000-7000-8000-00000000005a',
  epk: 'A'.repeat(43),
  ct: 'AAAA',
  fields: { phone: { purpose: '联系', retention: 'P3Y' } },
}

describe('sealed boxes in an event', () => {
  it('are found by shape, under whatever name', () => {
    expect(sealedBoxesIn({ matterId: 'm', contact: box, unheardOf: box }).map(({ name }) => name)).toEqual([
      'contact',
      'unheardOf',
    ])
  })

  it('are not confused with anything else', () => {
    expect(sealedBoxesIn({ nearly: { ...box, v: 2 }, list: [box], text: 'ct epk', none: null })).toEqual([])
    expect(sealedBoxesIn(null)).toEqual([])
    expect(sealedBoxesIn('text')).toEqual([])
  })
})
