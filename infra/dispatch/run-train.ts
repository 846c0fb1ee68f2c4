import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { accuracyOf, macroF1Of, reader, sha256, train, writeModel, type TrainingStep } from '@yiwang/algorithms'
import { faultsOf, refusal } from './fit-to-use.ts'
import { readLabelled } from './read-labelled.ts'
import { inWords, startStopwatch } from './stopwatch.ts'

export interface TrainOptions {
  readonly file: string
  /** where the model goes */
  readonly out: string
  /** labels the console can make a suggestion of */
  readonly known: ReadonlySet<string>
  /** writes a model that is not fit to use as well */
  readonly isAnyway?: boolean
  readonly tell: (line: string) => void
}

function stepInWords(step: TrainingStep): string {
  if (step.step === 'read') return `读入 ${step.messages} 条，${step.labels.length} 类 / read: ${step.labels.join(' ')}`
  const { fold, answers } = step.result
  return `第 ${fold + 1} 份 / part ${fold + 1}: accuracy ${accuracyOf(answers).toFixed(3)}, macro-F1 ${macroF1Of(answers).toFixed(3)}`
}

/** Complete or not at all: a console that starts meanwhile never reads half a model. */
function writeWhole(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, content, { mode: 0o600 })
  renameSync(unfinished, path)
}

/** Learns from a labelled file and writes what was learnt, if it is fit to use. Throws OperatorError. */
export async function runTrain({ file, out, tell, known, isAnyway = false }: TrainOptions): Promise<void> {
  const read = startStopwatch()
  const labelled = await readLabelled(file)
  const model = train(labelled.messages, {
    reader,
    learntFrom: labelled.sha256,
    tell: (step) => tell(`… ${stepInWords(step)}`),
  })
  const { accuracy, accuracyDeviation, macroF1, macroF1Deviation } = model.quality
  tell(`accuracy ${accuracy.toFixed(4)} ± ${accuracyDeviation.toFixed(4)}`)
  tell(`macro-F1 ${macroF1.toFixed(4)} ± ${macroF1Deviation.toFixed(4)}`)
  tell(`${inWords(read())}`)
  const faults = faultsOf(model, labelled.messages, { known, tell })
  if (faults.length > 0 && !isAnyway) throw refusal(faults)
  for (const { zh, en } of faults) tell(`! ${zh} / ${en}`)
  const content = writeModel(model)
  writeWhole(out, content)
  tell(`${out}  sha256 ${sha256(content)}`)
}
