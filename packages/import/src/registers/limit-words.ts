import type { Limit, LimitUnit } from '@yiwang/kernel'

const UNITS: Readonly<Record<string, LimitUnit>> = {
  工作日: 'working-day',
  个工作日: 'working-day',
  自然日: 'natural-day',
  日: 'natural-day',
  天: 'natural-day',
  小时: 'natural-hour',
  工作时: 'working-hour',
}

/** `20(工作日)`, `20个工作日`, `即办` and `无`; undefined where nothing is promised, 'unreadable' for all else. */
export function readLimit(
  text: string,
  said: Pick<Limit, 'basis' | 'effectiveFrom'>,
): Limit | undefined | 'unreadable' {
  const plain = text.replaceAll(/[\s()（）]/g, '')
  if (plain === '' || plain === '无' || plain === '0工作日') return undefined
  const [, amount = '', word = ''] = /^(\d{1,4})(\D+)$/.exec(plain) ?? []
  const unit = UNITS[word]
  const value = Number(amount)
  return unit === undefined || value < 1 || value > 1_000 ? 'unreadable' : { amount: value, unit, ...said }
}
