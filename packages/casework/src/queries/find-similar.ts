import type { PrismaClient } from '@yiwang/database'
import type { SimilarCase } from '../api.ts'
import { likeness } from '../likeness.ts'
import { findCases } from './find-case.ts'

/** A matter whose like is looked for: its own words, and the ones that say most. */
export interface Sought {
  readonly matterId: string
  readonly text: string
  readonly words: readonly string[]
  /** whether whoever asks may read a case of this unit and division */
  readonly mayRead: (record: { unit?: string | undefined; divisionCode?: string | undefined }) => boolean
}

const MOST = 3
/** Texts compared at most, newest first: older ones seldom show how things are done today. */
const COMPARED = 200
const ALIKE_FROM = 0.12
const WORDS = 2
const WENT_SOMEWHERE = ['dispatched', 'handling', 'replied', 'closed']

interface Compared {
  readonly matter_id: string
  readonly title: string | null
  readonly body: string
}

/** Redacted requests in which all of these words stand; the index answers by pairs of characters. */
function withAllWords(prisma: PrismaClient, words: readonly string[]): Promise<Compared[]> {
  return prisma.$queryRaw<Compared[]>`
    SELECT matter_id, title, body FROM casework_texts
    WHERE part = 'request' AND casework_grams(casework_words(title, body)) @> casework_grams(${words.join('\n')})
    ORDER BY indexed_at DESC LIMIT ${COMPARED}`
}

/** Texts with the two most telling words; with the first alone when hardly any has both. */
async function compared(prisma: PrismaClient, words: readonly string[]): Promise<Compared[]> {
  const [first] = words
  if (first === undefined) return []
  const both = await withAllWords(prisma, words.slice(0, WORDS))
  return both.length > MOST ? both : [...both, ...(await withAllWords(prisma, [first]))]
}

function alike({ text, matterId }: Sought, others: readonly Compared[]): Map<string, Compared & { like: number }> {
  const rated = others
    .filter(({ matter_id }) => matter_id !== matterId)
    .map((other) => ({ ...other, like: likeness(text, `${other.title ?? ''}${other.body}`) }))
    .filter(({ like }) => like >= ALIKE_FROM)
    .toSorted((a, b) => a.like - b.like)
  return new Map(rated.map((other) => [other.matter_id, other]))
}

/** Up to three earlier matters in like words that went to a unit, likest first; redacted titles, nothing else of the text. */
export async function findSimilar(prisma: PrismaClient, sought: Sought): Promise<SimilarCase[]> {
  const others = alike(sought, await compared(prisma, sought.words))
  const found = await findCases(prisma, [...others.keys()])
  return [...found.values()]
    .filter(({ state, unitId }) => unitId !== null && WENT_SOMEWHERE.includes(state))
    .filter(({ unitId, divisionCode }) =>
      sought.mayRead({ unit: unitId ?? undefined, divisionCode: divisionCode ?? undefined }),
    )
    .map((similar) => ({ similar, other: others.get(similar.matterId) }))
    .toSorted((a, b) => (b.other?.like ?? 0) - (a.other?.like ?? 0))
    .slice(0, MOST)
    .map(({ similar, other }) => ({
      matterId: similar.matterId,
      receiptNumber: similar.receiptNumber,
      title: other?.title ?? null,
      category: similar.category,
      unitId: similar.unitId,
      unitName: similar.unitName,
      state: similar.state,
      outcome: similar.outcome,
      takenInAt: similar.takenInAt,
    }))
}
