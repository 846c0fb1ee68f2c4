import { objectionsOfMatter } from '@yiwang/algorithms/register'
import { dispatchesIn, dispatchSaid, findCase, listTimeline } from '@yiwang/casework'
import type { Case, TimelineEntry } from '@yiwang/casework/contracts'
import { findOwnFeedback } from '@yiwang/feedback'
import { createOrganisationReader } from '@yiwang/organisation'
import { openingsOfMatter, questionsOfMatter } from '@yiwang/privacy'
import type { Portal } from '../app-context.ts'
import type { Language } from '../messages/translator.ts'
import { nextSteps } from '../receipts/next-steps.ts'
import type { OwnMatter } from '../routes/own-matter.ts'
import { feedbackState } from './feedback-state.ts'
import { openOwnWords } from './own-words.ts'
import type { MatterFacts } from './view.ts'
import { withdrawalOf } from './withdrawal.ts'

/** Whether somebody answered the person, asked them something or wrote down having talked to them. */
function hasWordsToTell(matterCase: Case | undefined): boolean {
  if (matterCase === undefined) return false
  const { rounds, firstAttemptAt, questionEventId, hops } = matterCase
  // what a unit that had it before wrote down is no contact of this one, and still the person's to read
  return rounds > 0 || firstAttemptAt !== null || questionEventId !== null || hops > 1
}

/** Names of the units a machine suggested. */
async function suggestedUnits(
  prisma: Portal['prisma'],
  timeline: readonly TimelineEntry[],
): Promise<Map<string, string>> {
  const ids = dispatchesIn(timeline).flatMap((entry) => dispatchSaid(entry)?.suggested?.unitId ?? [])
  const { findUnit } = createOrganisationReader(prisma)
  const units = await Promise.all([...new Set(ids)].map(findUnit))
  return new Map(units.flatMap((unit) => (unit === undefined ? [] : [[unit.unitId, unit.name] as const])))
}

/** What the page was asked for, in which language. */
interface Wished {
  readonly wantsOwn: boolean
  readonly isInAccount: boolean
  /** here, under this receipt */
  readonly toldOfDanger: boolean
  readonly language: Language
}

/** Reads everything the page of a matter shows; the person's own words when they asked for them or were answered. */
export async function readMatter(
  portal: Portal,
  { held, stored }: OwnMatter,
  { wantsOwn, isInAccount, toldOfDanger, language }: Wished,
): Promise<MatterFacts> {
  const { prisma, vault, ledger, clock } = portal
  const { matterId, receiptNumber, requestEventId, hasContact } = stored
  const matterCase = await findCase(prisma, matterId)
  const questions = await questionsOfMatter(prisma, matterId)
  const objections = await objectionsOfMatter(prisma, matterId)
  const isAnswered = [...questions, ...objections].some(({ answerId }) => answerId !== null)
  const opensOwn = wantsOwn || isAnswered || hasWordsToTell(matterCase)
  const timeline = await listTimeline(prisma, matterId)
  const withdrawal = withdrawalOf(stored, matterCase, ledger.origin)
  const taken = { takenInAt: stored.recordedAt.toISOString(), case: matterCase, isWithdrawn: withdrawal === 'done' }
  return {
    receiptNumber,
    requestEventId,
    case: matterCase,
    timeline,
    objections,
    unitNames: await suggestedUnits(prisma, timeline),
    openings: await openingsOfMatter(prisma, matterId),
    questions,
    isVerified: stored.identity === 'verified',
    isInAccount,
    toldOfDanger,
    hasContact,
    withdrawal,
    next: await nextSteps(portal, taken, language),
    feedback: feedbackState(await findOwnFeedback(prisma, matterId), {
      locale: language.locale,
      now: clock.now(),
      case: matterCase,
    }),
    own: opensOwn ? await openOwnWords(vault, matterId, held.secret) : { state: 'hidden' },
  }
}
