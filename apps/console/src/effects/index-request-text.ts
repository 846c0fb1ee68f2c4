import { saveText } from '@yiwang/casework'
import type { PrismaClient } from '@yiwang/database'
import type { Clock } from '@yiwang/kernel'
import { defineEffect, type Effect } from '@yiwang/ledger'
import { PrivacyError, type VaultClient } from '@yiwang/privacy'
import { indexedPart, redactedText } from './redacted-text.ts'

interface IndexParts {
  readonly vault: Pick<VaultClient, 'index'>
  readonly prisma: PrismaClient
  readonly clock: Clock
  /** told after each text, so that open screens show it */
  readonly onIndexed: () => void
}

/**
 * Keeps the redacted words of each matter, also of imported ones, so that lists and suggestions need not open anything.
 * While the vault is away the event is parked and tried again; what was erased stays unindexed.
 */
export function indexRequestText({ vault, prisma, clock, onIndexed }: IndexParts): Effect {
  return defineEffect({
    name: 'indexRequestText',
    includeHistorical: true,
    async run(event) {
      const indexed = indexedPart(event)
      if (indexed === undefined || event.matterId === undefined) return
      const { id: eventId, matterId } = event
      const opened = await vault.index({ eventIds: [eventId], matterId }).catch((error: unknown) => {
        if (error instanceof PrivacyError && error.code === 'erased') return []
        throw error
      })
      const text = redactedText(indexed, opened)
      if (text === undefined) return
      await saveText(prisma, { ...text, eventId, matterId, subjectId: indexed.subjectId }, clock.now())
      onIndexed()
    },
  })
}
