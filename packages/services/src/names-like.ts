import { withOfficialWords } from './everyday-words.ts'

/** A name to be found by what somebody says, and what it is the name of. */
export interface Named {
  readonly key: string
  readonly name: string
}

const HAN = /\p{Script=Han}+/gu
/** So much of a name, by weight, must have been said: one common pair of characters is no reason to show anything. */
const COVERED_FROM = 0.34
const PAIRS_FROM = 2

function pairsOf(text: string): ReadonlySet<string> {
  const runs = (text.match(HAN) ?? []).map((run) => Array.from(run))
  return new Set(runs.flatMap((run) => run.slice(1).map((second, at) => `${run[at] ?? ''}${second}`)))
}

/** Names made ready to be compared with, once for many questions. */
export interface IndexedNames<Name extends Named> {
  readonly names: readonly Name[]
  /** in which of the names a pair stands */
  readonly standsIn: ReadonlyMap<string, readonly number[]>
  /** of each name, by its pairs */
  readonly weights: readonly number[]
}

/** The rarer a pair, the more it says. */
const weightIn = (names: number, standing: number): number => Math.log(1 + names / standing)

export function indexNames<Name extends Named>(names: readonly Name[]): IndexedNames<Name> {
  const pairs = names.map(({ name }) => [...pairsOf(name)])
  const standsIn = new Map<string, number[]>()
  pairs.forEach((ofName, at) => {
    for (const pair of ofName) {
      const standing = standsIn.get(pair)
      if (standing === undefined) standsIn.set(pair, [at])
      else standing.push(at)
    }
  })
  const weights = pairs.map((ofName) =>
    ofName.reduce((sum, pair) => sum + weightIn(names.length, standsIn.get(pair)?.length ?? 1), 0),
  )
  return { names, standsIn, weights }
}

interface Spoken {
  readonly pairs: number
  readonly weight: number
}

/** How much of which name was said; names of which nothing was are not there. */
function spokenOf<Name extends Named>(heard: ReadonlySet<string>, { names, standsIn }: IndexedNames<Name>) {
  const spoken = new Map<number, Spoken>()
  for (const pair of heard) {
    const standing = standsIn.get(pair) ?? []
    for (const at of standing) {
      const { pairs, weight } = spoken.get(at) ?? { pairs: 0, weight: 0 }
      spoken.set(at, { pairs: pairs + 1, weight: weight + weightIn(names.length, standing.length) })
    }
  }
  return spoken
}

/**
 * The names somebody may mean, likest first: by pairs of characters, the rarer the more they say. Nobody who calls knows what
 * an item is called, so part of a name is enough.
 * @example namesLike('社保卡丢了，怎么补办', indexNames(names))
 */
export function namesLike<Name extends Named>(said: string, indexed: IndexedNames<Name>): Name[] {
  const heard = pairsOf(withOfficialWords(said))
  return [...spokenOf(heard, indexed)]
    .flatMap(([at, { pairs, weight }]) => {
      const [named, all] = [indexed.names[at], indexed.weights[at] ?? 0]
      if (named === undefined || pairs < PAIRS_FROM || weight / all < COVERED_FROM) return []
      return [{ named, score: weight / Math.sqrt(all) }]
    })
    .toSorted((a, b) => b.score - a.score || (a.named.key < b.named.key ? -1 : 1))
    .map(({ named }) => named)
}
