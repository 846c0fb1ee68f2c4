import type { ByLocale } from '@yiwang/kernel'
import type { ResponsibleWords } from '../responsible.ts'

const zhCN: ResponsibleWords = {
  known: ({ unit, post, phone }) => ({
    who: post === undefined ? unit : `${unit}的${post}`,
    contact: `${unit}${post ?? ''}，电话 ${phone}；打 12345 也会转到那里`,
  }),
  unknown: { who: '{{cell}}负责派单的单位，也就是 12345 热线', contact: '拨打 12345' },
}

const en: ResponsibleWords = {
  known: ({ unit, post, phone }) => ({
    who: post === undefined ? unit : `${post} at ${unit}`,
    contact: `${post === undefined ? unit : `${post} at ${unit}`}, telephone ${phone}; 12345 puts you through to them`,
  }),
  unknown: { who: 'The body that assigns matters in {{cell}}, the 12345 hotline', contact: 'Call 12345' },
}

/** Who answers for it, by the county's own organisation. */
export const RESPONSIBLE: ByLocale<ResponsibleWords> = { 'zh-CN': zhCN, en }
