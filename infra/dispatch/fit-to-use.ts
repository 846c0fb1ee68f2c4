import { UNKNOWN_LABEL, type Quality, type TrainedModel } from '@yiwang/algorithms'
import type { LabelledMessage } from '@yiwang/algorithms/contracts'
import { OperatorError } from '../local/operator-error.ts'
import { measureSimpler } from './simpler-methods.ts'

/** Why a model is not fit to use. */
export interface Fault {
  readonly zh: string
  readonly en: string
}

interface Judging {
  /** labels the console can make a suggestion of */
  readonly known: ReadonlySet<string>
  readonly tell: (line: string) => void
}

const SIMPLER = [
  ['lexicon', '自带词表', 'the starter lexicon'],
  ['majority', '总答最多的一类', 'always the most frequent class'],
] as const

const figures = ({ accuracy, macroF1 }: Quality): string =>
  `accuracy ${accuracy.toFixed(4)}, macro-F1 ${macroF1.toFixed(4)}`

const isBetter = (one: Quality, other: Quality): boolean => one.accuracy > other.accuracy && one.macroF1 > other.macroF1

/** Labels the console would never make anything of; 其他 stands for none and may be. */
export function unknownLabels(labels: readonly string[], known: ReadonlySet<string>): string[] {
  return labels.filter((label) => label !== UNKNOWN_LABEL && !known.has(label))
}

/** What speaks against using a model: it does no better than what needs no training, or says what nobody understands. */
export function faultsOf(
  { quality, planes }: Pick<TrainedModel, 'quality' | 'planes'>,
  messages: readonly LabelledMessage[],
  { known, tell }: Judging,
): Fault[] {
  const simpler = measureSimpler(messages)
  const faults: Fault[] = []
  for (const [method, zh, en] of SIMPLER) {
    tell(`${zh} / ${en}: ${figures(simpler[method])}`)
    if (isBetter(quality, simpler[method])) continue
    faults.push({
      zh: `不比${zh}好（${figures(quality)}；${zh} ${figures(simpler[method])}）`,
      en: `no better than ${en}`,
    })
  }
  const unknown = unknownLabels(
    planes.map(({ label }) => label),
    known,
  )
  if (unknown.length > 0) {
    faults.push({
      zh: `这些类别派单目录和自带词表里都没有，工作台用不上：${unknown.join('、')}`,
      en: 'labels that neither the dispatch catalogue nor the starter lexicon has',
    })
  }
  return faults
}

/** The line for a model that is not put to use. */
export function refusal(faults: readonly Fault[]): OperatorError {
  return new OperatorError(
    `没有换上这个模型，工作台照旧：\n  ${faults.map(({ zh }) => zh).join('\n  ')}\n  可以多给些各不相同的留言，类别按派单目录写；确实要换上，加 --anyway\n `,
    `not put to use: ${faults.map(({ en }) => en).join('; ')}; --anyway does it all the same`,
  )
}
