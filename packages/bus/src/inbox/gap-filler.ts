import type { Connection } from '../connect.ts'
import { requestResend } from '../services/resend.ts'
import type { Chain } from '../signing.ts'
import type { Gap } from './inbox-state.ts'
import type { Intake } from './intake.ts'

const ASK_AGAIN_MS = 2_000

export interface GapFillerOptions {
  readonly connection: Connection
  /** how long a hole may wait for its events to come by themselves */
  readonly graceMs: number
  /** own events are missing from the stream */
  readonly onOwnGap: (chain: Chain) => void
}

/** Closes proven holes: asks the origin for what is missing, or has the own relay send again. */
export function createGapFiller({ connection, graceMs, onOwnGap }: GapFillerOptions) {
  const since = new Map<string, { fromSeq: number; at: number; nextAt: number }>()

  function isDue({ chain, fromSeq }: Gap): boolean {
    const key = `${chain.origin}|${chain.lane}`
    const now = performance.now()
    const noted = since.get(key)
    if (noted?.fromSeq !== fromSeq) {
      since.set(key, { fromSeq, at: now, nextAt: now + graceMs })
      return graceMs === 0
    }
    if (now < noted.nextAt) return false
    noted.nextAt = now + ASK_AGAIN_MS
    return true
  }

  async function fill(intake: Intake, chain: Chain): Promise<void> {
    for (;;) {
      const { seq } = intake.head(chain)
      const resent = await requestResend(connection, chain, seq + 1)
      await intake.takeResent(chain, resent)
      if (resent.events.length === 0 || intake.head(chain).seq === seq) return
    }
  }

  return {
    async tend(intake: Intake): Promise<void> {
      for (const gap of intake.gaps()) {
        if (!isDue(gap)) continue
        if (gap.chain.origin === connection.origin) onOwnGap(gap.chain)
        else await fill(intake, gap.chain)
      }
    },
    /** asks every origin for what lies beyond the replica, as after restoring an older database */
    async catchUp(intake: Intake, chains: readonly Chain[]): Promise<void> {
      for (const chain of chains) if (chain.origin !== connection.origin) await fill(intake, chain)
    },
  }
}
