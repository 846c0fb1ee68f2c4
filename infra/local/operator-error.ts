/** Something the person at the keyboard can put right: one line saying what to do, Chinese first. */
export class OperatorError extends Error {
  constructor(zh: string, en: string) {
    super(`${zh} / ${en}`)
    this.name = 'OperatorError'
  }
}

const KNOWN: Readonly<Record<string, (path: string) => OperatorError>> = {
  ENOSPC: () => diskFull(),
  EDQUOT: () => diskFull(),
  EACCES: (path) => notOurs(path),
  EPERM: (path) => notOurs(path),
}

function notOurs(path: string): OperatorError {
  return new OperatorError(
    `没有权限使用 ${path}：它属于另一用户，请换回该用户，或用 YIWANG_STATE 另指状态目录`,
    `no permission for ${path}: it belongs to another user; run as that user or point YIWANG_STATE elsewhere`,
  )
}

/** The line for a full disk. */
export function diskFull(): OperatorError {
  return new OperatorError(
    '磁盘已满：请清理出至少 1 GB 后重新启动',
    'the disk is full: free at least 1 GB, then start again',
  )
}

/** Turns the system errors an operator can act on into their line; undefined for what would be a defect of ours. */
export function explain(error: unknown): OperatorError | undefined {
  if (error instanceof OperatorError) return error
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const path = 'path' in error && typeof error.path === 'string' ? error.path : ''
  return KNOWN[String(error.code)]?.(path)
}
