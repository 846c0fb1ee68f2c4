import type { CalendarStep, Deadline } from './calendar.ts'
import { addDays } from './days.ts'
import { limitText } from './limit.ts'
import { dayText } from './moment-text.ts'

interface Span {
  readonly kind: CalendarStep['kind']
  readonly name: string
  readonly from: string
  readonly to: string
}

function spansOf(steps: readonly CalendarStep[]): Span[] {
  const spans: Span[] = []
  for (const { day, kind, name } of steps) {
    const last = spans.at(-1)
    const isContinued = last?.kind === kind && last.name === name && addDays(last.to, 1) === day
    if (isContinued) spans[spans.length - 1] = { ...last, to: day }
    else spans.push({ kind, name, from: day, to: day })
  }
  return spans
}

const monthDay = (day: string): string => dayText(day, 'zh-CN')

const spanText = ({ name, from, to }: Span): string =>
  `${monthDay(from)}${from === to ? '' : `至${monthDay(to)}`}（${name}）`

/** How a deadline came about, as one Chinese sentence, which is recorded as it was told then; names every skipped holiday and every make-up day. */
export function explainDeadline({ why, isEstimate }: Deadline): string {
  const spans = spansOf(why.steps)
  const skipped = spans.filter(({ kind }) => kind === 'holiday').map(spanText)
  const weekends = why.steps.filter(({ kind }) => kind === 'weekend').length
  const makeups = spans.filter(({ kind }) => kind === 'makeup').map(spanText)
  const year = why.startsOn.slice(0, 4)
  const parts = [
    `自${year}年${monthDay(why.startsOn)}起 ${limitText(why.limit, 'zh-CN')}`,
    ...(skipped.length === 0 ? [] : [`跳过${skipped.join('、')}`]),
    ...(weekends === 0 ? [] : [`跳过周末 ${weekends} 天`]),
    ...(makeups.length === 0 ? [] : [`${makeups.join('、')}调休上班，计入`]),
    ...(isEstimate ? ['其中有日子的放假安排尚未公布，暂按周历估算'] : []),
  ]
  return `${parts.join('，')}。依据：${why.limit.basis}`
}
