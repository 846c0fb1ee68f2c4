import { findCase } from '@yiwang/casework'
import type { Case } from '@yiwang/casework/contracts'
import type { StoredRequest } from '@yiwang/intake'
import { showReceiptNumber } from '@yiwang/intake/contracts'
import type { Portal } from '../app-context.ts'
import type { Language } from '../messages/translator.ts'
import { nextSteps } from '../receipts/next-steps.ts'
import type { FoundMatter } from '../views/find.tsx'
import { dayInWords } from '../words/time.ts'
import { statusOf, toneOf } from './standing.ts'
import { withdrawalOf } from './withdrawal.ts'

/** The unit and its telephone, and nobody by name: whoever has the number may be anybody. */
function unitOf(matterCase: Case | undefined, { t }: Language): string | undefined {
  const unit = matterCase?.unitName ?? undefined
  const phone = matterCase?.responsiblePhone ?? undefined
  if (unit === undefined) return undefined
  return phone === undefined ? unit : t('matter.unitText', { unit, phone })
}

/** What comes next by the state, and nothing about a limit that has passed already. */
function nextOfKind(
  isWithdrawn: boolean,
  tone: FoundMatter['tone'],
  matterCase: Case | undefined,
): FoundMatter['next'] {
  if (isWithdrawn) return 'withdrawn'
  return tone === 'late' ? 'late' : (matterCase?.state ?? 'received')
}

/** Where a matter stands, as its number alone may tell: state, unit, dates, and what comes next. */
export async function standingByNumber(
  portal: Portal,
  stored: StoredRequest,
  language: Language,
): Promise<FoundMatter> {
  const { prisma, ledger, clock } = portal
  const now = clock.now()
  const matterCase = await findCase(prisma, stored.matterId)
  const standing = { case: matterCase, withdrawal: withdrawalOf(stored, matterCase, ledger.origin) }
  const isWithdrawn = standing.withdrawal === 'done'
  const taken = { takenInAt: stored.recordedAt.toISOString(), case: matterCase, isWithdrawn }
  const tone = toneOf(standing, now)
  const { due } = await nextSteps(portal, taken, language)
  return {
    number: showReceiptNumber(stored.receiptNumber),
    status: statusOf(standing, language, now),
    tone,
    receivedAt: dayInWords(stored.recordedAt, now, language.locale),
    unit: unitOf(matterCase, language),
    due,
    next: nextOfKind(isWithdrawn, tone, matterCase),
  }
}
