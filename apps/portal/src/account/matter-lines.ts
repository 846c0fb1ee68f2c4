import { findCases } from '@yiwang/casework'
import { findRequestsBySecrets, KIND_TITLES, showReceiptNumber, type StoredRequest } from '@yiwang/intake'
import type { Case } from '@yiwang/casework/contracts'
import { namesOfDivisions } from '@yiwang/organisation'
import type { Context } from 'hono'
import type { Portal } from '../app-context.ts'
import { statusOf, toneOf, type Standing } from '../matter/standing.ts'
import { withdrawalOf } from '../matter/withdrawal.ts'
import type { Language } from '../messages/translator.ts'
import { ownReceipts } from '../receipts/own-receipts.ts'
import type { MatterLine } from '../views/matter-list.tsx'
import { momentInWords } from '../words/time.ts'

interface Known {
  readonly request: StoredRequest
  readonly case: Case | undefined
}

interface Telling {
  readonly language: Language
  /** names of communities by code */
  readonly places: ReadonlyMap<string, string>
}

/** What it is about, as the catalogue names it: nothing the person wrote, which would have to be opened for every list. */
function titleOf({ request, case: matterCase }: Known, { locale }: Language): string {
  return [KIND_TITLES[locale][request.kind], matterCase?.category].filter(Boolean).join(' · ')
}

function lineOf(known: Known, portal: Portal, { language, places }: Telling): MatterLine {
  const { request, case: matterCase } = known
  const now = portal.clock.now()
  const standing: Standing = {
    case: matterCase,
    withdrawal: withdrawalOf(request, matterCase, portal.ledger.origin),
  }
  return {
    number: showReceiptNumber(request.receiptNumber),
    title: titleOf(known, language),
    place: places.get(request.divisionCode ?? ''),
    status: statusOf(standing, language, now),
    tone: toneOf(standing, now),
    date: momentInWords(request.occurredAt.toISOString(), now, language.locale),
    isOpen: toneOf(standing, now) !== 'done',
  }
}

/** The matters of the person here, newest first: number, kind, category, community, state and time, nothing anybody wrote. */
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
  const places = await namesOfDivisions(
    portal.prisma,
    requests.flatMap(({ divisionCode }) => divisionCode ?? []),
  )
  return requests
    .toSorted((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())
    .map((request) => lineOf({ request, case: cases.get(request.matterId) }, portal, { language, places }))
}
