import { IMPORT_SENTENCES, ImportError } from '@yiwang/import'
import { OperatorError } from '../local/operator-error.ts'

/** A file or map that is of no use, as the operator's line. */
export function explainImport(error: unknown): unknown {
  if (!(error instanceof ImportError)) return error
  const { zh, en } = IMPORT_SENTENCES[error.code]
  return error.field === undefined
    ? new OperatorError(zh, en)
    : new OperatorError(`${zh}：${error.field}`, `${en}: ${error.field}`)
}
