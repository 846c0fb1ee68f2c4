import { describe, expect, it } from 'vitest'
import { repeats, storyIn, underTitle } from './story.ts'

describe('a title', () => {
  it.each([
    ['cut mid-word from the story', '市场里有人强收摊位', true],
    ['cut with a mark', '市场里有人强收…', true],
    ['of its own', '求助：摊位费', false],
  ])('%s', (_, title, expected) => {
    expect(repeats(' 市场里有人强收摊位费，还打人。', title)).toBe(expected)
  })
})

describe('a story', () => {
  it('is what the person said, without what was asked and answered', () => {
    const texts = (['request', 'question', 'addition', 'reply', 'talk', 'call-back'] as const).map((part) => ({ part }))
    expect(storyIn(texts).map(({ part }) => part)).toEqual(['request', 'addition'])
  })

  it('stands under its title unless that only repeats it', () => {
    expect(underTitle({ title: '求助：摊位费', body: '有人强收。' })).toBe('求助：摊位费\n有人强收。')
    expect(underTitle({ title: '有人强…', body: '有人强收。' })).toBe('有人强收。')
    expect(underTitle({ title: null, body: '有人强收。' })).toBe('有人强收。')
  })
})
