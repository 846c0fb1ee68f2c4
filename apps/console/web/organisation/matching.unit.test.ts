import { expect, it } from 'vitest'
import { matches } from './matching.ts'

const texts = ['路灯照明', '路灯不亮、灯杆损坏', '青禾县城市管理局', 'KTV']

it.each(['', '路灯', '城管 路灯'.replace('城管', '城市'), 'ktv', ' 灯杆  管理 '])('finds %j', (typed) => {
  expect(matches(typed.trim(), texts)).toBe(true)
})

it.each(['水务', '路灯 水务'])('does not find %j', (typed) => {
  expect(matches(typed, texts)).toBe(false)
})
