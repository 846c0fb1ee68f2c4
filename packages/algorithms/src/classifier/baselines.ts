import type { Method } from './cross-validate.ts'
import type { Grams } from './grams.ts'

interface Labelled {
  readonly label: string
}

const byLabel = <Item extends Labelled>(items: readonly Item[]): ReadonlyArray<readonly [string, Item[]]> =>
  [...Map.groupBy(items, ({ label }) => label)].toSorted(([a], [b]) => (a < b ? -1 : 1))

/** Always the most frequent class of what was learnt: what any method has to beat. */
export const byMajority: Method<Labelled> = (learning) => {
  const classes = byLabel(learning).toSorted(([, a], [, b]) => b.length - a.length)
  return () => classes[0]?.[0] ?? ''
}

interface Counted extends Labelled {
  readonly whole: Grams
}

function countTerms(members: readonly Counted[]): { readonly counts: Map<number, number>; readonly total: number } {
  const counts = new Map<number, number>()
  let total = 0
  for (const { whole } of members) {
    whole.keys.forEach((key, at) => {
      const times = whole.counts[at] ?? 0
      counts.set(key, (counts.get(key) ?? 0) + times)
      total += times
    })
  }
  return { counts, total }
}

/** The textbook method on the same terms: multinomial naive Bayes, one added to every count. */
export const byBayes: Method<Counted> = (learning) => {
  const known = new Set(learning.flatMap(({ whole }) => [...whole.keys])).size
  const classes = byLabel(learning).map(([label, members]) => ({
    label,
    prior: Math.log(members.length / learning.length),
    ...countTerms(members),
  }))
  return ({ whole }) => {
    const scores = classes.map(({ label, prior, counts, total }) => {
      const chance = (key: number): number => Math.log(((counts.get(key) ?? 0) + 1) / (total + known))
      return { label, score: whole.keys.reduce((sum, key, at) => sum + (whole.counts[at] ?? 0) * chance(key), prior) }
    })
    return scores.toSorted((a, b) => b.score - a.score)[0]?.label ?? ''
  }
}
