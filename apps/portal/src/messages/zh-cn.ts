import { account } from './zh-cn/account.ts'
import { algorithms } from './zh-cn/algorithms.ts'
import { frame } from './zh-cn/frame.ts'
import { matter } from './zh-cn/matter.ts'
import { tell } from './zh-cn/tell.ts'

/** Every sentence of the portal in Chinese; the keys are the contract for other languages. */
export const zhCN = { ...frame, ...tell, ...matter, ...account, ...algorithms } as const
