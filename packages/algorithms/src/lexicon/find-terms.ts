import { piecesOf } from '../classifier/reading.ts'
import type { Message } from '../classifier/message.ts'

/** How a term stands in a message: how often, how early first, and whether in the subject. */
export interface FoundTerm {
  readonly term: string
  readonly times: number
  readonly at: number
  readonly isInSubject: boolean
  /** says only where it is (「菜市场门口」), each time it stands there */
  readonly isPlace: boolean
}

/** Between pieces of text, so that no term reaches across. */
const BREAK = '\n'

const PLACE = /^(?:大门)?(?:门口|门前|旁|附近|对面|隔壁|路口|后面|前面|边上|后门|东门|西门|南门|北门|外面)/u

const PLACE_CHARACTERS = 4

/** Terms by their first character, longest first. */
export type TermIndex = ReadonlyMap<string, readonly string[]>

export function indexTerms(terms: Iterable<string>): TermIndex {
  const longestFirst = [...new Set(terms)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return Map.groupBy(longestFirst, (term) => term.charAt(0))
}

/** The longest term wins where several begin: 「停车收费」 is not also 「停车」. */
function* termsIn(text: string, index: TermIndex): Generator<{ term: string; at: number; isPlace: boolean }> {
  for (let at = 0; at < text.length; at++) {
    const term = index.get(text.charAt(at))?.find((candidate) => text.startsWith(candidate, at))
    if (term === undefined) continue
    const after = at + term.length
    yield { term, at, isPlace: PLACE.test(text.slice(after, after + PLACE_CHARACTERS)) }
    at += term.length - 1
  }
}

/** Finds terms in what is read of a message. */
export function findTerms(message: Message, index: TermIndex): FoundTerm[] {
  const { subject, detail } = piecesOf(message)
  const headline = subject.join(BREAK)
  const found = new Map<string, FoundTerm>()
  for (const { term, at, isPlace } of termsIn(`${headline}${BREAK}${detail.join(BREAK)}`, index)) {
    const before = found.get(term) ?? { term, times: 0, at, isInSubject: at < headline.length, isPlace }
    found.set(term, { ...before, times: before.times + 1, isPlace: before.isPlace && isPlace })
  }
  return [...found.values()]
}
