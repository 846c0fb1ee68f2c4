import { cpus, release, totalmem } from 'node:os'
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
export function ratiosOf({ rounds }: BenchResult): Ratio[] {
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
    line.ratio.toFixed(2),
  ])
  const table = [['', 'median', 'divided by', 'ratio'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)))
  const printed = table.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 5)))
      .join('  '),
  )
  return [machineLine(), `baseline: ${result.baseline}; ${result.rounds.length} rounds`, '', ...printed]
}
