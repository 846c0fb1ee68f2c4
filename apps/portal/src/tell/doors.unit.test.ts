import { describe, expect, it } from 'vitest'
import { doorsFor } from './doors.ts'

describe('everyday words', () => {
  it.each([
    ['我上次反映的路灯，办到哪一步了？', ['find']],
    ['想查一下我的编号 YW261123', ['find']],
    ['高龄津贴在哪办，窗口几点上班', ['window']],
    ['想申请高龄补贴', ['apply']],
    ['身份证丢了，要补办身份证，去哪里办', ['window', 'apply']],
    ['我妈卧床，能不能上门', ['visit']],
    ['我不会打字，想打电话说', ['call']],
    ['楼下路灯坏了两个星期', []],
    ['建议在村口装一个红绿灯', []],
    ['', []],
  ])('%s', (words, doors) => {
    expect(doorsFor(words)).toEqual(doors)
  })

  it('open no more than three doors', () => {
    expect(doorsFor('之前反映过，走不动，窗口在哪办，打电话也行')).toEqual(['find', 'window', 'visit'])
  })

  it('are matched whatever their width and spacing, and in no time however long they are', () => {
    expect(doorsFor('办 到 哪 一 步')).toEqual(['find'])
    expect(doorsFor('办'.repeat(100_000))).toEqual([])
  })
})
