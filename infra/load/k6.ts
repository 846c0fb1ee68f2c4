import { record, type Response } from './metrics.ts'

type Checks<T> = Readonly<Record<string, (value: T) => boolean>>

/** k6's `check`: counts each named condition, true when all hold. */
export function check<T>(value: T, checks: Checks<T>): boolean {
  let all = true
  for (const [name, holds] of Object.entries(checks)) {
    const ok = holds(value)
    record.check(name, ok)
    all &&= ok
  }
  return all
}

export type { Response }
