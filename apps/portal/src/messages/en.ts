import type { SameWords } from '@yiwang/kernel'
import type { zhCN } from './zh-cn.ts'
import { account } from './en/account.ts'
import { algorithms } from './en/algorithms.ts'
import { frame } from './en/frame.ts'
import { matter } from './en/matter.ts'
import { tell } from './en/tell.ts'

/** The same in English. */
export const en: SameWords<typeof zhCN> = { ...frame, ...tell, ...matter, ...account, ...algorithms }
