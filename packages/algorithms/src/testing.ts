import type { LabelledMessage } from './classifier/message.ts'
import type { Reader } from './classifier/examples.ts'

const PLACES = ['幸福路', '东门口', '河边', '学校门前', '菜场后面', '三号楼下', '汽车站旁', '老粮站']
const TIMES = ['昨天晚上', '这两个月', '从春节起', '每天早上', '下雨以后', '上周末']

/** Subjects and stories with gaps for place and time. */
const TOLD: ReadonlyArray<readonly [label: string, subject: string, detail: string]> = [
  ['路灯照明', '@路灯不亮', '#@一排路灯都不亮，走夜路看不见，请派人修理。'],
  ['路灯照明', '请修@的灯杆', '#灯杆被撞歪了，路灯照明断断续续，希望尽快修好。'],
  ['供水', '@停水没人管', '#@一带自来水停水，水压也低，家里没有水做饭。'],
  ['供水', '@水管漏水', '#水管爆裂，自来水白白流走，供水公司电话打不通。'],
  ['劳动保障', '老板拖欠工资', '#在@工地干活，老板拖欠工资不发，农民工等钱过年。'],
  ['劳动保障', '@厂里不交社保', '#上班一年没有签劳动合同，也不交社保，工资还少算。'],
]

const pick = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length]

/**
 * Invented messages of three classes, every one different.
 * @example inventedMessages(60)
 */
export function inventedMessages(count: number): LabelledMessage[] {
  return Array.from({ length: count }, (_, index) => {
    const [label = '', subject = '', detail = ''] = pick(TOLD, index) ?? []
    const place = pick(PLACES, Math.floor(index / TOLD.length)) ?? ''
    const time = pick(TIMES, Math.floor(index / (TOLD.length * PLACES.length)) + index) ?? ''
    const filled = (text: string): string => text.replaceAll('@', place).replaceAll('#', time)
    return { label, subject: filled(subject), detail: `${filled(detail)}${'。'.repeat(index)}` }
  })
}

/** Reads without a dictionary: pairs of characters stand for words, and a sum of characters for a hash. */
export const plainReader: Reader = {
  wordsOf: ({ subject, detail }) => `${subject ?? ''}，${detail ?? ''}`.match(/\p{Script=Han}{2}/gu) ?? [],
  hash: (text) =>
    Array.from(text)
      .reduce((sum, character) => sum + character.charCodeAt(0), 0)
      .toString(16),
}
