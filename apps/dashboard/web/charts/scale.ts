import { countText } from '@yiwang/kernel'

/** A number as it is printed: whole, or with one decimal where it is a middle of two. */
export function numberText(value: number): string {
  return Number.isInteger(value) ? countText(value) : value.toFixed(1)
}

/** Whole per cent. */
export function percentText(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** The next round number at which an axis may end; its half is whole too. */
export function roundUp(value: number): number {
  if (value <= 4) return 4
  const step = 10 ** Math.floor(Math.log10(value))
  const ends = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10].map((factor) => factor * step)
  return ends.find((end) => end >= value && end % 2 === 0) ?? value
}

/** Upper ends of up to five classes for colours, from the numbers themselves; the last holds the largest. */
export function classEnds(values: readonly number[]): number[] {
  const largest = Math.max(1, ...values)
  const step = Math.max(1, Math.ceil(largest / 5))
  return Array.from({ length: Math.ceil(largest / step) }, (_, index) => step * (index + 1))
}

/** Which class a number falls in, 0 for nothing at all. */
export function classOf(value: number, ends: readonly number[]): number {
  if (value === 0) return 0
  return ends.findIndex((end) => value <= end) + 1
}
