import { reasonTitle } from '@yiwang/import'
import type { Tally } from './tally.ts'

const perSecond = (amount: number, seconds: number): string => (seconds > 0 ? (amount / seconds).toFixed(0) : '–')

/** One line on the way. */
export function progressLine(tally: Tally, { share, seconds }: { share: number; seconds: number }): string {
  return `… 已读 ${tally.read} 行（${Math.floor(share * 100)} %），每秒 ${perSecond(tally.read, seconds)} 行`
}

const rejectedCount = ({ rejected }: Tally): number => Object.values(rejected).reduce((sum, n) => sum + n, 0)

function rejectedWords(tally: Tally): string {
  const reasons = Object.entries(tally.rejected)
    .toSorted(([, a], [, b]) => b - a)
    .map(([code, n]) => `${reasonTitle(code, 'zh-CN')} ${n}`)
  return reasons.length === 0 ? '拒绝 0' : `拒绝 ${rejectedCount(tally)}（${reasons.join('，')}）`
}

/** The closing line of a run that wrote. */
export function summaryLine(tally: Tally, seconds: number): string {
  const { read, imported, alreadyThere, events } = tally
  return (
    `✓ 读到 ${read} 行，导入 ${imported}，已在库中 ${alreadyThere}，${rejectedWords(tally)}；` +
    `事件 ${events} 个，用时 ${seconds.toFixed(1)} 秒，每秒 ${perSecond(read, seconds)} 行 / imported ${imported}`
  )
}

/** The closing line of a dry run; without a running platform it cannot know what is there already. */
export function dryRunLine(tally: Tally, isCompared: boolean): string {
  const { read, imported, alreadyThere } = tally
  const there = isCompared ? `已在库中 ${alreadyThere}` : '一网没有运行，无法核对哪些已在库中'
  return `✓ 试运行：读到 ${read} 行，可导入 ${imported}，${there}，${rejectedWords(tally)}；没有写入任何内容 / dry run, nothing written`
}
