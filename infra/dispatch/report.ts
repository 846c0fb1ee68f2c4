import type { Measured } from './run-bench.ts'
import { inWords } from './stopwatch.ts'

/** Macro-F1 below which the classifier is not good enough, on the public file it is measured with. */
export const FLOOR = 0.915

const figure = (mean: number, deviation: number): string => `${mean.toFixed(4)} ± ${deviation.toFixed(4)}`

/** The table as printed: accuracy and macro-F1 as mean and standard deviation over the parts. */
export function reportLines(measured: readonly Measured[]): string[] {
  const rows = measured.map(({ method, quality, time }) => [
    method,
    figure(quality.accuracy, quality.accuracyDeviation),
    figure(quality.macroF1, quality.macroF1Deviation),
    inWords(time),
  ])
  const table = [['', 'accuracy', 'macro-F1', 'five parts, reading included'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)))
  return table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd(),
  )
}

/** What is left to get wrong beside a simpler method: mistakes of the first ÷ mistakes of the second. */
export function ratioLine(better: Measured, baseline: Measured): string {
  const ratio = (1 - better.quality.macroF1) / (1 - baseline.quality.macroF1)
  return `(1 − macro-F1) of ${better.method} ÷ ${baseline.method}: ${ratio.toFixed(2)}`
}
