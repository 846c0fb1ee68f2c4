import type { ByLocale, Locale } from '@yiwang/kernel'
import { en } from './words/en.ts'
import { zhCN } from './words/zh-cn.ts'

export type StepId = keyof typeof zhCN.names
export type Outcome = 'passed' | 'failed' | 'skipped' | 'unsupported'

const WORDS: ByLocale<typeof zhCN> = { 'zh-CN': zhCN, en }

/** What a check says, in one language. */
export type ProofWords = typeof zhCN

export const proofWords = (locale: Locale): ProofWords => WORDS[locale]
