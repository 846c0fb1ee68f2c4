import { callBackWords } from './zh-cn/call-back.ts'
import { callerWords } from './zh-cn/callers.ts'
import { caseWords } from './zh-cn/case.ts'
import { catalogueWords } from './zh-cn/catalogue.ts'
import { counterWords } from './zh-cn/counter.ts'
import { deskWords } from './zh-cn/desk.ts'
import { hotlineWords } from './zh-cn/hotline.ts'
import { importMapWords } from './zh-cn/import-map.ts'
import { objectionWords } from './zh-cn/objections.ts'
import { questionWords } from './zh-cn/questions.ts'
import { registerWords } from './zh-cn/register.ts'

/** Every sentence of the console in Chinese; the keys are the contract for other languages. */
export const zhCN = {
  ...deskWords,
  ...callBackWords,
  ...callerWords,
  ...caseWords,
  ...catalogueWords,
  ...counterWords,
  ...hotlineWords,
  ...importMapWords,
  ...objectionWords,
  ...questionWords,
  ...registerWords,
} as const
