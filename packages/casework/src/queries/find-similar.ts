import type { PrismaClient } from '@yiwang/database'
import type { LikeMatter, SimilarCase } from '../api.ts'
import { likenessTo } from '../likeness.ts'
import { findCases, type StoredCase } from './find-case.ts'

/** Words whose like is looked for, the ones of them that say most, and the matter they are of, when there is one yet. */
export interface Sought {
  readonly matterId?: string
  readonly text: string
  readonly words: readonly string[]
}

/** Whether whoever asks may read a case of this unit and division. */
export type MayRead = (record: { unit?: string | undefined; divisionCode?: string | undefined }) => boolean

const MOST = 3
/** Texts compared at most, newest first: older ones seldom show how things are done today. */
const COMPARED = 200
/** Cases looked up of them, the likest: enough to leave some out and have three. */
const LOOKED_UP = 30
const ALIKE_FROM = 0.12
const WORDS = 2
const WENT_SOMEWHERE = ['dispatched', 'handling', 'replied', 'closed']

interface Compared {
  readonly matter_id: string
  readonly title: string | null
  readonly body: string
}

/** Newest requests read through first: common words are found among them, and what is rare by its pairs of characters. */
const READ_THROUGH = 5_000
const ENOUGH = 50

const containing = (word: string): string => `%${word.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

const amongNewest = (prisma: PrismaClient, words: readonly string[]): Promise<Compared[]> =>
  prisma.$queryRaw<Compared[]>`
    SELECT matter_id, title, body FROM (
      SELECT matter_id, title, body, indexed_at FROM casework_texts WHERE part = 'request'
      ORDER BY indexed_at DESC LIMIT ${READ_THROUGH}) AS newest
    WHERE casework_words(title, body) LIKE ALL(${words.map(containing)})
    ORDER BY indexed_at DESC LIMIT ${COMPARED}`

/** Materialized, or rare words would be looked for in each text in turn. */
const amongAll = (prisma: PrismaClient, words: readonly string[]): Promise<Compared[]> =>
  prisma.$queryRaw<Compared[]>`
    WITH found AS MATERIALIZED (
      SELECT matter_id, title, body, indexed_at FROM casework_texts
      WHERE part = 'request' AND casework_grams(casework_words(title, body)) @> casework_pairs(${[...words]}))
    SELECT matter_id, title, body FROM found ORDER BY indexed_at DESC LIMIT ${COMPARED}`

/** Redacted requests in which all of these words stand, newest first. */
async function withAllWords(prisma: PrismaClient, words: readonly string[]): Promise<Compared[]> {
  const newest = await amongNewest(prisma, words)
  return newest.length >= ENOUGH ? newest : amongAll(prisma, words)
}

/** Words to look for, the narrowest first: the two most telling, the first alone, and what the first is about (路灯 of 路灯坏). */
function widening(words: readonly string[]): string[][] {
  const [first] = words
  if (first === undefined) return []
  const about = Array.from(first).slice(0, 2).join('')
  return [words.slice(0, WORDS), [first], [about]]
}

/** Texts to compare: those with the most telling words, and with fewer where hardly any has them. */
async function compared(prisma: PrismaClient, words: readonly string[]): Promise<Compared[]> {
  const found = new Map<string, Compared>()
  for (const sought of widening(words)) {
    if (found.size > MOST) break
    for (const text of await withAllWords(prisma, sought)) found.set(text.matter_id, text)
  }
  return [...found.values()]
}

function alike({ text, matterId }: Sought, others: readonly Compared[]): Map<string, Compared & { like: number }> {
  const like = likenessTo(text)
  const rated = others
    .filter(({ matter_id }) => matter_id !== matterId)
    .map((other) => ({ ...other, like: like(`${other.title ?? ''}${other.body}`) }))
    .filter(({ like }) => like >= ALIKE_FROM)
    .toSorted((a, b) => a.like - b.like)
    .slice(-LOOKED_UP)
  return new Map(rated.map((other) => [other.matter_id, other]))
}

interface Found {
  readonly found: StoredCase
  readonly title: string | null
}

/** Matters in like words, likest first. */
async function findAlike(prisma: PrismaClient, sought: Sought): Promise<Found[]> {
  const others = alike(sought, await compared(prisma, sought.words))
  const cases = await findCases(prisma, [...others.keys()])
  const likeOf = ({ matterId }: StoredCase): number => others.get(matterId)?.like ?? 0
  return [...cases.values()]
    .toSorted((a, b) => likeOf(b) - likeOf(a))
    .map((found) => ({ found, title: others.get(found.matterId)?.title ?? null }))
}

const readable = ({ unitId, divisionCode }: StoredCase, mayRead: MayRead): boolean =>
  mayRead({ unit: unitId ?? undefined, divisionCode: divisionCode ?? undefined })

/** Up to three earlier matters in like words that went to a unit, likest first; redacted titles, nothing else of the text. */
export async function findSimilar(prisma: PrismaClient, sought: Sought, mayRead: MayRead): Promise<SimilarCase[]> {
  const others = await findAlike(prisma, sought)
  return others
    .filter(({ found }) => found.unitId !== null && WENT_SOMEWHERE.includes(found.state) && readable(found, mayRead))
    .slice(0, MOST)
    .map(({ found, title }) => ({
      matterId: found.matterId,
      receiptNumber: found.receiptNumber,
      title,
      category: found.category,
      unitId: found.unitId,
      unitName: found.unitName,
      state: found.state,
      outcome: found.outcome,
      historical: found.historical,
      past: found.past,
      kind: found.kind,
      repliedAt: found.repliedAt,
      takenInAt: found.takenInAt,
    }))
}

/** How long ago a finished matter may have been taken in to tell somebody something today. */
const RECENT_DAYS = 90

const isOpenOrRecent = ({ state, historical, takenInAt }: StoredCase, now: Date): boolean =>
  !historical && (state !== 'closed' || now.getTime() - takenInAt.getTime() < RECENT_DAYS * 86_400_000)

/** Up to three open or recent matters in like words; which one it is, only to whoever may read it. */
export async function findLike(
  prisma: PrismaClient,
  sought: Sought,
  { mayRead, now }: { readonly mayRead: MayRead; readonly now: Date },
): Promise<LikeMatter[]> {
  const others = await findAlike(prisma, sought)
  return others
    .filter(({ found }) => isOpenOrRecent(found, now))
    .slice(0, MOST)
    .map(({ found, title }) => ({
      ...(readable(found, mayRead) ? { matterId: found.matterId, title } : { matterId: null, title: null }),
      category: found.category,
      unitName: found.unitName,
      state: found.state,
      outcome: found.outcome,
      takenInAt: found.takenInAt,
      deadline: found.deadline,
    }))
}
