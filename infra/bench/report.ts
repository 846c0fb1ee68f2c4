import { cpus, release, totalmem } from 'node:os'
import type { ListFigure } from './ask-both.ts'
import type { HeapFigure } from './heap.ts'
import type { BenchResult, Round } from './run-bench.ts'

/** One line of the table: what was measured, what it is divided by, and the median of the pairs. */
export interface Ratio {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly baseline: number
  readonly baselineUnit: string
  readonly ratio: number
}

/** The middle value; the mean of the middle two for an even number. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}

type Measured = keyof Round

/** Ratios are formed within each round and their median taken, so that a slow minute weighs on both sides alike. */
export function ratiosOf({ rounds }: Pick<BenchResult, 'rounds'>): Ratio[] {
  const line = (name: string, units: readonly [string, string], of: readonly [Measured, Measured]): Ratio => {
    const [value, baseline] = of
    return {
      name,
      value: median(rounds.map((round) => round[value])),
      unit: units[0],
      baseline: median(rounds.map((round) => round[baseline])),
      baselineUnit: units[1],
      ratio: median(rounds.map((round) => round[value] / round[baseline])),
    }
  }
  return [
    line('ledger append ÷ baseline', ['events/s', 'commits/s'], ['append', 'baselineBeforeAppend']),
    line('HTTP submission ÷ baseline', ['submissions/s', 'commits/s'], ['submission', 'baselineBeforeSubmission']),
    line('whole flow over HTTP ÷ baseline', ['people/s', 'commits/s'], ['flow', 'baselineBeforeFlow']),
    line('relay ÷ raw windowed publish', ['events/s', 'messages/s'], ['relay', 'rawPublish']),
  ]
}

/** What it was measured on. */
export function machineLine(): string {
  const [first, ...others] = cpus()
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GB`
  const processor = `${others.length + 1} × ${first?.model.trim() ?? '?'}`
  return `${processor}, ${memory}, Linux ${release()}, Node ${process.version}`
}

const number = (value: number): string => Math.round(value).toLocaleString('en-US')

/** The table as printed. */
export function tableLines(result: BenchResult): string[] {
  const rows = ratiosOf(result).map((line) => [
    line.name,
    `${number(line.value)} ${line.unit}`,
    `${number(line.baseline)} ${line.baselineUnit}`,
    line.ratio.toPrecision(2),
  ])
  const table = [['', 'median', 'divided by', 'ratio'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)))
  const printed = table.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 5)))
      .join('  '),
  )
  const visible = result.visible.map(
    ({ perSecond, submissions, p50, p99, listP50 }) =>
      `acknowledged → in the console's list, ${perSecond}/s (${submissions}): ` +
      `p50 ${number(p50)} ms, p99 ${number(p99)} ms; p50 ÷ the list's own ${number(listP50)} ms = ${(p50 / listP50).toFixed(1)}`,
  )
  return [machineLine(), `baseline: ${result.baseline}; ${result.rounds.length} rounds`, '', ...printed, '', ...visible]
}

/** What the questions of the console's lists cost a large county, beside a small one. */
export function listLines(figures: readonly ListFigure[]): string[] {
  const ms = (value: number): string => `${value.toFixed(1)} ms`
  return figures.map(
    ({ name, small, large }) =>
      `${name}: p99 ${ms(large.p99)} at 1 M ÷ ${ms(small.p99)} at 10 k = ${(large.p99 / small.p99).toFixed(2)}` +
      ` (p50 ${ms(large.p50)} ÷ ${ms(small.p50)} = ${(large.p50 / small.p50).toFixed(2)})`,
  )
}

/** How a console read what had piled up. */
export function heapLine({ matters, textsPerSecond, calls, parked, traces, violations }: HeapFigure): string {
  const asked = Object.entries(calls).map(([call, times]) => `${call} ${number(times)}`)
  const total = Object.values(calls).reduce((sum, times) => sum + times, 0)
  return (
    `${number(matters)} matters before a console that was away: ${number(textsPerSecond)} texts/s, ` +
    `${(total / matters).toFixed(2)} calls a text (${asked.join(', ')}), ${number(traces)} traces, ` +
    `${parked} parked, ${violations} answers nobody could take`
  )
}
