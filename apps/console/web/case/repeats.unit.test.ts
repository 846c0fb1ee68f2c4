import { describe, expect, it } from 'vitest'
import { repeats } from './repeats.ts'

describe('a title', () => {
  it.each([
    ['cut mid-word from the story', '市场里有人强收摊位', true],
    ['cut with a mark', '市场里有人强收…', true],
    ['of its own', '求助：摊位费', false],
  ])('%s', (_, title, expected) => {
    expect(repeats(' 市场里有人强收摊位费，还打人。', title)).toBe(expected)
  })
})
