import { describe, expect, it } from 'vitest'
import { shownTitle } from './shown-title.ts'

describe('a title in a list', () => {
  it.each([
    ['市场里有人强收摊', '市场里有人强收摊位费。', '市场里有人强收摊…'],
    ['路灯不亮', '路灯不亮。三天了', '路灯不亮'],
    ['路灯不亮', '路灯不亮', '路灯不亮'],
    ['路灯', '门口的路灯坏了', '路灯'],
    ['路灯…', '路灯坏了', '路灯…'],
  ])('%s', (title, body, shown) => {
    expect(shownTitle(title, body)).toBe(shown)
  })
})
