import { existsSync, readFileSync } from 'node:fs'
import {
  messageSchema,
  predictByLexicon,
  predictByModel,
  reader,
  readModel,
  type Message,
  type Prediction,
} from '@yiwang/algorithms'
import { AlgorithmsError } from '@yiwang/algorithms/contracts'
import { OperatorError } from '../local/operator-error.ts'
import { readLines } from './read-lines.ts'

export interface PredictOptions {
  readonly file: string
  /** must be there */
  readonly model: string | undefined
  /** used when there */
  readonly trained: string
  readonly print: (line: string) => void
  readonly warn: (line: string) => void
}

type Predict = (message: Message) => Prediction

/** Throws OperatorError naming the part of the file that is not as it should be. */
function modelAt(path: string): Predict {
  try {
    const model = readModel(readFileSync(path, 'utf8'))
    return (message) => predictByModel(message, model, reader)
  } catch (error) {
    if (!(error instanceof AlgorithmsError)) throw error
    const part = error.field ?? ''
    throw new OperatorError(
      `模型文件不对（${part}）：${path}，请重新训练`,
      `malformed model file (${part}): train again`,
    )
  }
}

function chosen({ model, trained, warn }: PredictOptions): Predict {
  if (model !== undefined) return modelAt(model)
  if (existsSync(trained)) return modelAt(trained)
  warn('… 还没有训练过，按自带的词表判断 / nothing trained yet: by the starter lexicon')
  return predictByLexicon
}

const rounded = ({ label, confidence, terms }: Prediction): Prediction => ({
  label,
  confidence: Math.round(confidence * 10_000) / 10_000,
  terms,
})

/**
 * Prints one JSON line per line of the file, in order; a line that is empty or cannot be read gets a line saying so, and
 * the others are not lost. Answers how many could not be read.
 */
export async function runPredict(options: PredictOptions): Promise<number> {
  const predict = chosen(options)
  let unread = 0
  for await (const line of readLines(options.file, messageSchema, { empty: 'tell' })) {
    if ('value' in line) {
      options.print(JSON.stringify(rounded(predict(line.value))))
      continue
    }
    unread++
    options.print(JSON.stringify({ line: line.line, field: line.field, error: line.wrong }))
    options.warn(`✗ 第 ${line.line} 行，${line.field}：${line.wrong}`)
  }
  return unread
}
