import type { SameWords } from '@yiwang/kernel'
import { figures } from './en/figures.ts'
import { frame } from './en/frame.ts'
import { matter } from './en/matter.ts'
import { results } from './en/results.ts'
import { today } from './en/today.ts'
import { operations } from './en/operations.ts'
import { trust } from './en/trust.ts'
import { wrong } from './en/wrong.ts'
import type { zhCN } from './zh-cn.ts'

/** The same in English. */
export const en: SameWords<typeof zhCN> = {
  ...frame,
  ...today,
  ...results,
  ...wrong,
  ...figures,
  ...matter,
  ...trust,
  ...operations,
}
