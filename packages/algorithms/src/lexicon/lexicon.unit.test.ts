import { describe, expect, it } from 'vitest'
import { LEXICON, LEXICON_TERMS, termsOf } from './lexicon.ts'
import { predictByLexicon } from './predict-by-lexicon.ts'
import { topicsOf } from './read-by-lexicon.ts'

describe('the starter lexicon', () => {
  it('names each topic once', () => {
    const names = LEXICON.map(({ topic }) => topic)
    expect(new Set(names).size).toBe(names.length)
  })

  it('has terms of two characters and more, no numbers of persons', () => {
    for (const term of LEXICON_TERMS) expect(term).toMatch(/^(?:[\p{Script=Han}A-Z]{2,12}|12315|EMS)$/u)
  })

  it('lists a term once in a topic', () => {
    for (const topic of LEXICON) {
      const listed = [topic.strong, topic.plain, topic.weak ?? ''].join(' ').split(' ').filter(Boolean)
      expect([topic.topic, listed.length]).toEqual([topic.topic, termsOf(topic).size])
    }
  })
})

describe('reading by the lexicon', () => {
  it('finds what it is about and says by which words', () => {
    const { label, confidence, terms } = predictByLexicon({
      subject: '拖欠工资',
      detail: '农民工讨薪，老板不签劳动合同',
    })
    expect(label).toBe('劳动和社会保障')
    expect(confidence).toBeGreaterThan(0.8)
    expect(terms).toContain('拖欠工资')
  })

  it('takes the longest term only: 停车收费 is not 停车', () => {
    const [first] = topicsOf({ subject: '停车收费' })
    expect(first).toMatchObject({ topic: 'prices', terms: ['停车收费'] })
    expect(topicsOf({ subject: '停车收费' }).map(({ topic }) => topic)).not.toContain('parking')
  })

  it('is less sure of a single word, and of words that speak for several things', () => {
    const inPassing = predictByLexicon({ subject: '你好', detail: '路灯' }).confidence
    const one = predictByLexicon({ subject: '路灯' }).confidence
    const several = predictByLexicon({ subject: '路灯', detail: '医院' }).confidence
    expect(inPassing).toBe(0.5)
    expect(one).toBe(0.8)
    expect(several).toBeLessThan(one)
  })

  it('takes a place for a place: a manhole before the market is no matter of the market', () => {
    const [first, second] = topicsOf({ subject: '菜市场门口的井盖破了' })
    expect(first).toMatchObject({ topic: 'drainage', terms: ['井盖破'] })
    expect(second?.weight).toBeLessThan((first?.weight ?? 0) / 2)
    const [market] = topicsOf({ subject: '菜市场收摊太早，菜市场门口也没有车位' })
    expect(market?.terms).toContain('菜市场')
  })

  it('hardly counts to whom it happened', () => {
    expect(predictByLexicon({ subject: '邻居家的事' }).confidence).toBeLessThan(0.5)
    expect(predictByLexicon({ subject: '邻居装修砸承重墙' }).label).toBe('城乡建设')
  })

  it('says that it knows nothing', () => {
    expect(predictByLexicon({ subject: '你好' })).toEqual({ label: '其他', confidence: 0, terms: [] })
  })

  it('gives words that stand in the text', () => {
    const subject = '孩子上学难'
    for (const term of predictByLexicon({ subject }).terms) expect(subject).toContain(term)
  })
})
