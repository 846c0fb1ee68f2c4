import { expect, it } from 'vitest'
import { readKind } from './read-kind.ts'

it.each([
  ['举报某店乱排油烟', 'report'],
  ['投诉夜间施工', 'complaint'],
  ['咨询拖欠的工资怎么要', 'consultation'],
  ['工地噪声扰民', 'complaint'],
  ['建议增开公交', 'suggestion'],
  ['桥什么时候修好', 'consultation'],
  ['路灯不亮', 'help'],
])('reads %s as %s', (subject, kind) => {
  expect(readKind(subject)).toBe(kind)
})
