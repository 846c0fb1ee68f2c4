/** Up to how many characters a term has. */
const LONGEST = 3
const UNIT = 0x1_0000

/** A bag of terms: characters, pairs and triples, each as a number; ascending. */
export interface Grams {
  readonly keys: Float64Array
  /** how often each occurs */
  readonly counts: Float64Array
}

/** Triples of 16-bit characters fit a double exactly, and are counted far faster than strings. */
export function gramKey(gram: string): number {
  let key = 0
  for (let at = 0; at < gram.length; at++) key = key * UNIT + gram.charCodeAt(at)
  return key
}

/** The term a key stands for. */
export function gramText(key: number): string {
  const characters: string[] = []
  for (let rest = key; rest > 0; rest = Math.floor(rest / UNIT)) characters.push(String.fromCharCode(rest % UNIT))
  return characters.toReversed().join('')
}

function countRun(run: string, counts: Map<number, number>): void {
  for (let start = 0; start < run.length; start++) {
    let key = 0
    for (let at = start; at < Math.min(start + LONGEST, run.length); at++) {
      key = key * UNIT + run.charCodeAt(at)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
}

/** Counts the terms of unbroken pieces of text; none reaches across a break. */
export function gramsOf(runs: readonly string[]): Grams {
  const found = new Map<number, number>()
  for (const run of runs) countRun(run, found)
  const keys = Float64Array.from(found.keys()).toSorted()
  return { keys, counts: keys.map((key) => found.get(key) ?? 0) }
}
