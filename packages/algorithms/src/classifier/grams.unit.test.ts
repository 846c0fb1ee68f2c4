import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gramKey, gramsOf, gramText } from './grams.ts'
import { runsOf } from './runs.ts'

describe('pieces of a text', () => {
  it('are of one width and case, broken by everything that is no letter', () => {
    expect(runsOf('ＡＢＣ小区，路灯 坏了！')).toEqual(['abc小区', '路灯', '坏了'])
  })

  it('read every number as one sign, in whatever digits', () => {
    expect(runsOf('电话13800000000或１３９或٣٤')).toEqual(['电话0或0或0'])
  })

  it('are broken where words were masked', () => {
    expect(runsOf('我叫〔姓名〕住在〔地址〕旁')).toEqual(['我叫', '住在', '旁'])
  })

  it('leave out what lies outside the basic plane', () => {
    expect(runsOf('路灯\u{20000}坏😀了')).toEqual(['路灯', '坏', '了'])
  })
})

describe('terms', () => {
  it('are characters, pairs and triples with their counts, none across a break', () => {
    const { keys, counts } = gramsOf(['路灯', '路'])
    expect(Array.from(keys, gramText)).toEqual(['灯', '路', '路灯'])
    expect([...counts]).toEqual([1, 2, 1])
  })

  it('keep their text in their number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\p{Script=Han}{1,3}$/u), (gram) => {
        fc.pre(gram.length <= 3)
        expect(gramText(gramKey(gram))).toBe(gram)
      }),
    )
  })

  it('are ascending and each only once', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const keys = [...gramsOf(runsOf(text)).keys]
        expect(keys).toEqual([...new Set(keys)].toSorted((a, b) => a - b))
      }),
    )
  })
})
