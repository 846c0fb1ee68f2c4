import { describe, expect, it } from 'vitest'
import { spokenGroups } from './spoken-number.ts'

describe('a receipt number read out', () => {
  it('comes in the groups it is printed in', () => {
    const groups = spokenGroups('YW2611267KQ29XMDC', 'zh-CN')
    expect(groups.map((group) => group.map(({ character }) => character).join(''))).toEqual([
      'YW261126',
      '7KQ2',
      '9XMD',
      'C',
    ])
  })

  it('has a word for each character that is not misheard', () => {
    const words = (locale: 'zh-CN' | 'en') =>
      spokenGroups('YW2611267KQ29XMDC', locale)[1]?.map(({ reading }) => reading)
    expect(words('zh-CN')).toEqual(['七', '开封', '青岛', '二'])
    expect(words('en')).toEqual(['seven', 'Kilo', 'Quebec', 'two'])
  })

  it('has another word for each character there is', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const all = spokenGroups('YW0123456789ABCDEFGHJKMNPQRSTVWXYZ', locale).flat()
      const words = new Map(all.map(({ character, reading }) => [character, reading]))
      expect(words.size).toBe(32)
      expect(new Set(words.values()).size).toBe(32)
      expect([...words].filter(([character, reading]) => character === reading)).toEqual([])
    }
  })
})
