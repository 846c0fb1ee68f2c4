import type { ByLocale, Locale } from '@yiwang/kernel'
import type { Figure } from './contracts.ts'
import { en } from './figures/en.ts'
import { zhCN, type FigureId } from './figures/zh-cn.ts'

type Definition = Omit<Figure, 'sample'>

const SOURCES: ReadonlyArray<{ readonly id: FigureId; readonly sourceEvents: string[] }> = [
  { id: 'received24h', sourceEvents: ['intake.request-submitted'] },
  { id: 'overdue', sourceEvents: ['casework.case-dispatched', 'casework.case-replied', 'casework.case-reopened'] },
  { id: 'solved', sourceEvents: ['feedback.result-confirmed'] },
]

const WORDS: ByLocale<typeof zhCN> = { 'zh-CN': zhCN, en }

/** What each figure is, where it comes from and what it cannot tell; published with the figure, always. */
export function figuresIn(locale: Locale): Definition[] {
  return SOURCES.map(({ id, sourceEvents }) => ({ id, sourceEvents, ...WORDS[locale][id] }))
}
