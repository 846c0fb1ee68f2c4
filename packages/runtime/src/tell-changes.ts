import { errorCode } from '@yiwang/ledger'

/** Failing so long ago is another story. */
const QUIET_MS = 60_000

/**
 * Tells of what fails again and again once: when it begins, and when it fails for another reason. Failures are told anew after a minute
 * without any.
 */
export function tellChanges(tell: (error: unknown) => void, now: () => number): (error: unknown) => void {
  let last: { readonly code: string; readonly at: number } | undefined
  return (error) => {
    const [code, at] = [errorCode(error), now()]
    const isKnown = last !== undefined && last.code === code && at - last.at < QUIET_MS
    last = { code, at }
    if (!isKnown) tell(error)
  }
}
