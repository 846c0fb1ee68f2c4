import type { ResultConfirmed } from './events.ts'

/** "Partly" is taken up once more; said a second time it stands, and what is left may be brought as a new matter. */
export function isTakenUpAgain({ result, round }: Pick<ResultConfirmed, 'result' | 'round'>): boolean {
  return result === 'not' || (result === 'partly' && round === 1)
}
