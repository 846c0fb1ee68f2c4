import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { labelledMessageSchema, type LabelledMessage } from '@yiwang/algorithms/contracts'
import { OperatorError } from '../local/operator-error.ts'
import { readLines } from './read-lines.ts'

/** Faults named at once; more would scroll the first away. */
const FAULTS_SHOWN = 5
/** With fewer, hardly a term stands in five messages. */
const FEWEST = 50

/** A training file, read whole: nothing is learnt from a file with a fault in it. */
export interface LabelledFile {
  readonly messages: readonly LabelledMessage[]
  /** SHA-256 of the file, hexadecimal */
  readonly sha256: string
}

function refuse(faults: readonly string[]): never {
  const shown = faults.slice(0, FAULTS_SHOWN).join('\n  ')
  const more = faults.length > FAULTS_SHOWN ? `\n  … 共 ${faults.length} 行 / ${faults.length} lines in all` : ''
  throw new OperatorError(`文件有误，什么也没有学：\n  ${shown}${more}\n `, 'faults in the file, nothing was learnt')
}

/** Reads labelled messages: one JSON object a line, with `subject`, `detail` and `label`. Throws OperatorError. */
export async function readLabelled(file: string): Promise<LabelledFile> {
  const messages: LabelledMessage[] = []
  const faults: string[] = []
  for await (const line of readLines(file, labelledMessageSchema)) {
    if ('value' in line) messages.push({ ...line.value, label: line.value.label.trim() })
    else faults.push(`第 ${line.line} 行，${line.field}：${line.wrong}`)
  }
  if (faults.length > 0) refuse(faults)
  const labels = new Set(messages.map(({ label }) => label)).size
  if (messages.length < FEWEST || labels < 2) {
    throw new OperatorError(
      `太少了：至少要 ${FEWEST} 条、2 个类别，这里有 ${messages.length} 条、${labels} 个类别`,
      `too few: at least ${FEWEST} messages of 2 labels are needed, here are ${messages.length} of ${labels}`,
    )
  }
  return { messages, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') }
}
