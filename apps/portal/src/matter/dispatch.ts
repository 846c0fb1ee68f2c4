import { OBJECTIONS_MAX, type Objection } from '@yiwang/algorithms/contracts'
import {
  dispatchesIn,
  dispatchSaid,
  REVIEWED_REASON,
  type Case,
  type Suggestion,
  type TimelineEntry,
} from '@yiwang/casework/contracts'
import type { Locale } from '@yiwang/kernel'
import type { DispatchStep, MatterView, ShownObjection } from '../views/matter/matter-view.ts'
import { momentInWords } from '../words/time.ts'
import type { OwnWords } from './own-words.ts'

/** What is read of where a matter was sent, before it is put into words. */
export interface DispatchFacts {
  readonly case: Case | undefined
  readonly timeline: readonly TimelineEntry[]
  readonly objections: readonly Objection[]
  /** names of units a machine suggested, by id */
  readonly unitNames: ReadonlyMap<string, string>
  readonly own: OwnWords
}

interface Telling {
  readonly locale: Locale
  readonly now: Date
}

const wordsIn = (own: OwnWords, eventId: string): Readonly<Record<string, string>> =>
  (own.state === 'shown' ? own.byEvent.get(eventId) : undefined) ?? {}

function answerOf(objection: Objection, own: OwnWords, { locale, now }: Telling): ShownObjection['answer'] {
  const { answerId, answeredAt, answeredBy, finding } = objection
  if (answerId === null || answeredAt === null || finding === null) return undefined
  const at = momentInWords(answeredAt.toISOString(), now, locale)
  return { at, by: answeredBy ?? '', finding, text: wordsIn(own, answerId).explanation }
}

function shownObjection(objection: Objection, own: OwnWords, telling: Telling): ShownObjection {
  const { objectionId, objectedAt } = objection
  return {
    id: objectionId,
    objectedAt: momentInWords(objectedAt.toISOString(), telling.now, telling.locale),
    words: wordsIn(own, objectionId).objection,
    answer: answerOf(objection, own, telling),
  }
}

/** A unit that signed for it keeps it, whatever the review finds. */
export const isSigned = (matterCase: Pick<Case, 'state'> | undefined): boolean =>
  matterCase !== undefined &&
  matterCase.state !== 'received' &&
  matterCase.state !== 'open' &&
  matterCase.state !== 'dispatched'

/** Once it has been reviewed, twice at most, and while there is something to change. */
function canObject({ case: matterCase, objections }: DispatchFacts, dispatchId: string): boolean {
  const about = objections.filter((objection) => objection.dispatchId === dispatchId)
  const isOpen = matterCase !== undefined && matterCase.state !== 'closed' && !matterCase.historical
  return isOpen && about.length < OBJECTIONS_MAX && about.every(({ answeredAt }) => answeredAt !== null)
}

function suggestedView(suggested: Suggestion | undefined, { unitNames }: DispatchFacts): DispatchStep['suggested'] {
  if (suggested === undefined) return undefined
  const { category, confidence, terms, unitId } = suggested
  const unit = unitNames.get(unitId) ?? unitId
  return { unit, percent: Math.round(confidence * 100), terms, ...(category === undefined ? {} : { category }) }
}

function stepOf(entry: TimelineEntry, facts: DispatchFacts, { locale, now }: Telling): DispatchStep[] {
  const said = dispatchSaid(entry)
  // what was answered on the spot was sent to nobody
  if (said === undefined || said.atOnce === true) return []
  const { unitId, unitName, category, reason, suggested, dispatchedBy } = said
  const step: DispatchStep = {
    id: entry.eventId,
    suggested: suggestedView(suggested, facts),
    by: dispatchedBy === undefined ? '' : `${dispatchedBy.unit} ${dispatchedBy.post}`,
    at: momentInWords(entry.occurredAt.toISOString(), now, locale),
    unit: unitName,
    isAsSuggested: suggested?.unitId === unitId,
    isReviewed: reason === REVIEWED_REASON,
    ...(category === undefined ? {} : { category }),
    ...(reason === undefined ? {} : { reason }),
  }
  return [step]
}

/** Where the matter was sent: what a machine suggested, what a person decided; nothing while it was sent nowhere. */
export function dispatchView(facts: DispatchFacts, telling: Telling): Pick<MatterView, 'dispatch'> {
  const steps = dispatchesIn(facts.timeline).flatMap((entry) => stepOf(entry, facts, telling))
  const [newest, ...earlier] = steps.toReversed()
  if (newest === undefined) return {}
  const objections = facts.objections.map((objection) => shownObjection(objection, facts.own, telling))
  return {
    dispatch: {
      steps: [newest, ...earlier],
      objections,
      canObject: canObject(facts, newest.id),
      isSigned: isSigned(facts.case),
    },
  }
}
