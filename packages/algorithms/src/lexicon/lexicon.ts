import { ENVIRONMENT } from './environment.ts'
import { HEALTH } from './health.ts'
import { LEARNING } from './learning.ts'
import { ORDER } from './order.ts'
import { PEOPLE } from './people.ts'
import { TOWN } from './town.ts'
import type { Topic } from './topic.ts'
import { TRADE } from './trade.ts'
import { TRANSPORT } from './transport.ts'
import { WORK } from './work.ts'

/** Our own words for what people bring: useful from the first day, before anything was learnt. */
export const LEXICON: readonly Topic[] = [
  ...TOWN,
  ...TRANSPORT,
  ...WORK,
  ...HEALTH,
  ...LEARNING,
  ...TRADE,
  ...ENVIRONMENT,
  ...PEOPLE,
  ...ORDER,
]

const STRONG = 3
const PLAIN = 1.5
const WEAK = 0.5

const split = (terms: string | undefined): string[] => (terms === undefined ? [] : terms.split(' '))

/** The terms of a topic with their weights. */
export function termsOf({ strong, plain, weak }: Topic): ReadonlyMap<string, number> {
  return new Map([
    ...split(weak).map((term) => [term, WEAK] as const),
    ...split(plain).map((term) => [term, PLAIN] as const),
    ...split(strong).map((term) => [term, STRONG] as const),
  ])
}

/** Every term of the lexicon. It is public, so each may be told to anyone. */
/** Headings the lexicon files its topics under. */
export const LEXICON_LABELS: ReadonlySet<string> = new Set(LEXICON.map(({ label }) => label))

export const LEXICON_TERMS: ReadonlySet<string> = new Set(LEXICON.flatMap((topic) => [...termsOf(topic).keys()]))
