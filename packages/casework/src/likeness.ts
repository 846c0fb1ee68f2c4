/** Characters and marks that tell nothing. */
const EMPTY = /[\p{P}\p{S}\s]+/gu
const MASK = /〔[^〕]*〕/g

function pairsOf(text: string): ReadonlySet<string> {
  const bare = text.replaceAll(MASK, '').replaceAll(EMPTY, '')
  return new Set(Array.from({ length: Math.max(bare.length - 1, 0) }, (_, at) => bare.slice(at, at + 2)))
}

/**
 * How alike other texts are to one, 0 to 1: the cosine of their pairs of characters.
 * @example const like = likenessTo('门口路灯不亮')
 */
export function likenessTo(one: string): (other: string) => number {
  const mine = pairsOf(one)
  return (other) => {
    const theirs = pairsOf(other)
    if (mine.size === 0 || theirs.size === 0) return 0
    const shared = [...mine].filter((pair) => theirs.has(pair)).length
    return shared / Math.sqrt(mine.size * theirs.size)
  }
}
