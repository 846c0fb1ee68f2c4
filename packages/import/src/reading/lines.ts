/** Splits text that comes in pieces into its lines, each with its line break. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of pieces) {
    const lines = (rest + piece).split(/(?<=\n)/)
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

/** Lines that can be looked at before they are used up. */
export interface Lookahead {
  /** the line `ahead` lines further on, undefined beyond the end */
  peek(ahead: number): Promise<string | undefined>
  skip(count: number): void
}

export function createLookahead(lines: AsyncIterator<string>): Lookahead {
  const seen: string[] = []
  return {
    async peek(ahead) {
      while (seen.length <= ahead) {
        const next = await lines.next()
        if (next.done === true) return undefined
        seen.push(next.value)
      }
      return seen[ahead]
    },
    skip(count) {
      seen.splice(0, count)
    },
  }
}
