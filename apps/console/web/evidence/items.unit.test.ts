import { describe, expect, it } from 'vitest'
import { keptItems, roomLeft, settled, sizeOf, without, type EvidenceItem } from './items.ts'

const item = (key: string, fate: EvidenceItem['fate'] = 'sending'): EvidenceItem => ({
  key,
  name: `${key}.jpg`,
  size: 1,
  picture: undefined,
  fate,
})

describe('chosen files', () => {
  it('are shown once they are kept, in the order chosen', () => {
    const items = settled(settled([item('a'), item('b'), item('c')], 'c', { fileId: '3' }), 'a', { fileId: '1' })
    expect(keptItems(items).map(({ fate }) => fate.fileId)).toEqual(['1', '3'])
    expect(keptItems(settled(items, 'b', { refused: '不是照片' }))).toHaveLength(2)
    expect(keptItems(without(items, 'a')).map(({ key }) => key)).toEqual(['c'])
  })

  it('are nine at most; refused ones take no room', () => {
    const items = Array.from({ length: 8 }, (_, index) => item(`${index}`))
    expect(roomLeft(items)).toBe(1)
    expect(roomLeft([...items, item('x', { refused: '空' })])).toBe(1)
    expect(roomLeft([...items, item('x'), item('y')])).toBe(0)
  })

  it('tell about how large they are', () => {
    expect([sizeOf(1), sizeOf(900_000), sizeOf(5_500_000)]).toEqual(['1 KB', '879 KB', '5.2 MB'])
  })
})
