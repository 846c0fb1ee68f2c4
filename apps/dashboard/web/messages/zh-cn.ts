import { figures } from './zh-cn/figures.ts'
import { frame } from './zh-cn/frame.ts'
import { matter } from './zh-cn/matter.ts'
import { results } from './zh-cn/results.ts'
import { today } from './zh-cn/today.ts'
import { operations } from './zh-cn/operations.ts'
import { trust } from './zh-cn/trust.ts'
import { wrong } from './zh-cn/wrong.ts'

/** Every sentence of the dashboard in Chinese; the keys are the contract for other languages. */
export const zhCN = {
  ...frame,
  ...today,
  ...results,
  ...wrong,
  ...figures,
  ...matter,
  ...trust,
  ...operations,
} as const
