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
  /** runs work on the intake alone */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>
}

/** Closes proven holes: asks the origin for what is missing, or has the own relay send again. */
export function createGapFiller({ connection, graceMs, onOwnGap, inTurn }: GapFillerOptions) {
  const noted = new Map<string, { fromSeq: number; nextAt: number }>()

  function isDue({ chain, fromSeq }: Gap): boolean {
    const key = `${chain.origin}|${chain.lane}`
    const now = performance.now()
    const before = noted.get(key)
    if (before?.fromSeq !== fromSeq) {
      noted.set(key, { fromSeq, nextAt: now + graceMs })
      return false
    }
    if (now < before.nextAt) return false
    before.nextAt = now + ASK_AGAIN_MS
    return true
  }

  async function fill(intake: Intake, chain: Chain): Promise<void> {
    for (;;) {
      const { seq } = intake.head(chain)
      const resent = await requestResend(connection, chain, seq + 1)
      await inTurn(() => intake.takeResent(chain, resent))
      if (resent.events.length === 0 || intake.head(chain).seq === seq) return
    }
  }

  /** An origin that is away is asked again later; its absence must not keep the others waiting. */
  async function fillAll(intake: Intake, chains: readonly Chain[]): Promise<void> {
    await Promise.all(chains.map((chain) => fill(intake, chain).catch(connection.report)))
  }

  return {
    async tend(intake: Intake): Promise<void> {
      const due = intake.gaps().filter(isDue)
      if (due.length === 0) return
      await inTurn(() => intake.refresh())
      const chains = intake.gaps().map(({ chain }) => chain)
      for (const chain of chains) if (chain.origin === connection.origin) onOwnGap(chain)
      await fillAll(
        intake,
        chains.filter(({ origin }) => origin !== connection.origin),
      )
    },
    /** asks every origin for what lies beyond the replica, as after restoring an older database */
    async catchUp(intake: Intake, chains: readonly Chain[]): Promise<void> {
      await fillAll(
        intake,
        chains.filter(({ origin }) => origin !== connection.origin),
      )
    },
  }
}
