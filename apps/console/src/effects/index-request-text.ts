import { findIndexed, saveTexts, type NewCaseText } from '@yiwang/casework'
import type { PrismaClient } from '@yiwang/database'
import type { Clock, RecordedEvent } from '@yiwang/kernel'
import { defineEffect, type BatchEffect } from '@yiwang/ledger'
import type { IndexedWords, PrivacyError, VaultClient } from '@yiwang/privacy'
import { INDEXED_PER_CALL_MAX } from '@yiwang/privacy/contracts'
import { indexedPart, redactedText } from './redacted-text.ts'

interface IndexParts {
  readonly vault: Pick<VaultClient, 'index'>
  readonly prisma: PrismaClient
  readonly clock: Clock
  /** told after each batch, so that open screens show it */
  readonly onIndexed: () => void
}

/** Whatever came of a call must fit into one message of the bus. */
const BATCH = { events: INDEXED_PER_CALL_MAX, bytes: 250_000 }

function textOf(event: RecordedEvent, { boxes }: IndexedWords): NewCaseText[] {
  const { id: eventId, matterId } = event
  const indexed = indexedPart(event)
  if (indexed === undefined || matterId === undefined) return []
  const own = boxes.filter((box) => box.eventId === eventId)
  const text = redactedText(indexed, own)
  return text === undefined ? [] : [{ ...text, eventId, matterId, subjectId: indexed.subjectId }]
}

/** What was erased stays unindexed; everything else is worth another try. */
function worthAnotherTry(refused: IndexedWords['refused']): Map<string, PrivacyError> {
  return new Map([...refused].filter(([, { code }]) => code !== 'erased'))
}

/**
 * Keeps the redacted words of each matter, also of imported ones, so that lists and suggestions need not open anything.
 * While the vault is away the events are parked and tried again; what is indexed is not opened a second time.
 */
export function indexRequestText({ vault, prisma, clock, onIndexed }: IndexParts): BatchEffect {
  return defineEffect({
    name: 'indexRequestText',
    includeHistorical: true,
    batch: BATCH,
    concerns: (event) => event.matterId !== undefined && indexedPart(event) !== undefined,
    async runBatch(events) {
      const indexed = await findIndexed(
        prisma,
        events.map(({ id }) => id),
      )
      const fresh = events.filter(({ id }) => !indexed.has(id))
      if (fresh.length === 0) return new Map()
      const opened = await vault.index(fresh.map(({ id }) => id))
      await saveTexts(
        prisma,
        fresh.flatMap((event) => textOf(event, opened)),
        clock.now(),
      )
      onIndexed()
      return worthAnotherTry(opened.refused)
    },
  })
}
