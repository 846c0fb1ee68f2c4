import { wordFaults } from '@yiwang/kernel/testing'
import { expect, it } from 'vitest'
import { en } from './en.ts'
import { zhCN } from './zh-cn.ts'

it('says in English what it says in Chinese', () => {
  expect(wordFaults(zhCN, en)).toEqual([])
})
