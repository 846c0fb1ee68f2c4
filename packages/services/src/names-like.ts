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

/** How little a pair tells: in how many of the names it stands. */
function countPairs(names: ReadonlyArray<ReadonlySet<string>>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const pair of names.flatMap((pairs) => [...pairs])) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return counts
}

/**
 * The names somebody may mean, likest first: by pairs of characters, the rarer the more they say. Nobody who calls knows what
 * an item is called, so part of a name is enough.
 * @example namesLike('社保卡丢了，怎么补办', names)
 */
export function namesLike<Name extends Named>(said: string, names: readonly Name[]): Name[] {
  const heard = pairsOf(withOfficialWords(said))
  const known = names.map((named) => ({ named, pairs: pairsOf(named.name) }))
  const counts = countPairs(known.map(({ pairs }) => pairs))
  const weigh = (pairs: readonly string[]): number =>
    pairs.reduce((sum, pair) => sum + Math.log(1 + names.length / (counts.get(pair) ?? 1)), 0)
  return known
    .map(({ named, pairs }) => {
      const shared = [...pairs].filter((pair) => heard.has(pair))
      const [spoken, all] = [weigh(shared), weigh([...pairs])]
      return {
        named,
        shared: shared.length,
        covered: all === 0 ? 0 : spoken / all,
        score: all === 0 ? 0 : spoken / Math.sqrt(all),
      }
    })
    .filter(({ shared, covered }) => shared >= PAIRS_FROM && covered >= COVERED_FROM)
    .toSorted((a, b) => b.score - a.score || (a.named.key < b.named.key ? -1 : 1))
    .map(({ named }) => named)
}
