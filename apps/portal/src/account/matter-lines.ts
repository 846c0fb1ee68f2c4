import { findCases } from '@yiwang/casework'
import { findRequestsBySecrets, KIND_TITLES, showReceiptNumber, type StoredRequest } from '@yiwang/intake'
import type { Case } from '@yiwang/casework/contracts'
import type { Context } from 'hono'
import type { Portal } from '../app-context.ts'
import { statusOf, toneOf, type Standing } from '../matter/standing.ts'
import { withdrawalOf } from '../matter/withdrawal.ts'
import type { Language } from '../messages/translator.ts'
import { ownReceipts } from '../receipts/own-receipts.ts'
import type { MatterLine } from '../views/matter-list.tsx'
import { dayInWords } from '../words/time.ts'

interface Known {
  readonly request: StoredRequest
  readonly case: Case | undefined
}

function lineOf({ request, case: matterCase }: Known, portal: Portal, language: Language): MatterLine {
  const now = portal.clock.now()
  const standing: Standing = {
    case: matterCase,
    withdrawal: withdrawalOf(request, matterCase, portal.ledger.origin),
  }
  return {
    number: showReceiptNumber(request.receiptNumber),
    kind: KIND_TITLES[language.locale][request.kind],
    status: statusOf(standing, language, now),
    tone: toneOf(standing, now),
    date: dayInWords(request.occurredAt, now, language.locale),
    isOpen: toneOf(standing, now) !== 'done',
  }
}

/** The matters of the person here, newest first: number, kind, state and day, nothing anybody wrote. */
export async function matterLines(c: Context, portal: Portal, language: Language): Promise<MatterLine[]> {
  const receipts = await ownReceipts(c, portal)
  if (receipts.length === 0) return []
  const requests = await findRequestsBySecrets(
    portal.prisma,
    receipts.map(({ secret }) => secret),
  )
  const cases = await findCases(
    portal.prisma,
    requests.map(({ matterId }) => matterId),
  )
  return requests
    .toSorted((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())
    .map((request) => lineOf({ request, case: cases.get(request.matterId) }, portal, language))
}
