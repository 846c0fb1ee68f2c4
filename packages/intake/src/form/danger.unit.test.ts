import { describe, expect, it } from 'vitest'
import { speaksOfDanger } from './danger.ts'

describe('words of danger to life', () => {
  it.each([
    '煤气味很大，楼里有人晕倒了！',
    '楼道里有很重的煤气味',
    '三楼着火了',
    '三楼 着 火 了',
    '老房子快塌了',
    '我爸昏迷，叫不醒',
    '两家人打起来了，有人拿刀',
    '摊主被打，流血不止',
    '电线掉下来，小孩触电',
    '孩子掉进河里了',
    '我不想活了',
  ])('%s', (words) => {
    expect(speaksOfDanger(words)).toBe(true)
  })

  it.each(['楼下路灯坏了两个星期', '路面塌陷了一块，骑车要绕', '停水三天了', '想申请高龄补贴', '火车站广场太脏', ''])(
    'are not in: %s',
    (words) => {
      expect(speaksOfDanger(words)).toBe(false)
    },
  )

  it('are those of the catalogue too, and found in no time however long the story is', () => {
    expect(speaksOfDanger('困在电梯里出不来')).toBe(false)
    expect(speaksOfDanger('困在电梯里出不来', ['困在电梯'])).toBe(true)
    expect(speaksOfDanger('很重的'.repeat(100_000))).toBe(false)
  })
})
