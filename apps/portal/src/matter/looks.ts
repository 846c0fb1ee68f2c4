import type { Locale } from '@yiwang/kernel'
import { openingIn, type OpeningQuestion, type RecordedOpening } from '@yiwang/privacy'
import type { LookGroup, LookQuestion } from '../views/matter/matter-view.ts'
import { momentInWords } from '../words/time.ts'
import type { OwnWords } from './own-words.ts'

/** What is read of looks at a matter, before it is put into words. */
export interface LookFacts {
  readonly openings: readonly RecordedOpening[]
  readonly questions: readonly OpeningQuestion[]
  readonly own: OwnWords
}

interface Telling {
  readonly locale: Locale
  readonly now: Date
}

/** The same reader, for the same purpose, of the same fields, from the same place: one entry, however often. */
function keyOf({ by, person, purpose, fields, app }: RecordedOpening): string {
  return JSON.stringify([by, person, purpose, fields.toSorted(), app])
}

const wordsIn = (own: OwnWords, eventId: string): Readonly<Record<string, string>> =>
  (own.state === 'shown' ? own.byEvent.get(eventId) : undefined) ?? {}

function answerView(question: OpeningQuestion, own: OwnWords, { locale, now }: Telling): LookQuestion['answer'] {
  const { answerId, answeredAt, answeredBy, finding } = question
  if (answerId === null || answeredAt === null || finding === null) return undefined
  return {
    at: momentInWords(answeredAt.toISOString(), now, locale),
    by: answeredBy ?? '',
    finding,
    text: wordsIn(own, answerId).answer,
  }
}

function questionView(question: OpeningQuestion, own: OwnWords, telling: Telling): LookQuestion {
  const { questionId, askedAt } = question
  return {
    id: questionId,
    askedAt: momentInWords(askedAt.toISOString(), telling.now, telling.locale),
    inquiry: wordsIn(own, questionId).inquiry,
    answer: answerView(question, own, telling),
  }
}

/** Newest first; at least one. */
type Group = readonly [RecordedOpening, ...RecordedOpening[]]

function groupView(group: Group, { questions, own }: LookFacts, telling: Telling): LookGroup {
  const { locale, now } = telling
  const [latest] = group
  const told = openingIn(latest, locale)
  const ids = new Set(group.map(({ id }) => id))
  const about = questions.filter(({ openingId }) => ids.has(openingId))
  return {
    id: latest.id,
    by: latest.by,
    who: told.receiver,
    action: told.action,
    system: told.receiverSystem,
    basis: told.basis,
    times: group.map(({ logtime }) => momentInWords(logtime, now, locale)),
    questions: about.map((question) => questionView(question, own, telling)),
    canAsk: latest.by !== 'self' && about.every(({ answeredAt }) => answeredAt !== null),
  }
}

/** Looks in groups, the last looker first: people, then machines, then the person's own, so that none drowns another. */
export function lookGroups(facts: LookFacts, telling: Telling): LookGroup[] {
  const newestFirst = facts.openings.toSorted((a, b) => (a.logtime < b.logtime ? 1 : -1))
  const groups = Map.groupBy(newestFirst, keyOf)
  const views = [...groups.values()].map((group) => groupView(group as unknown as Group, facts, telling))
  return (['person', 'machine', 'self'] as const).flatMap((by) => views.filter((view) => view.by === by))
}
