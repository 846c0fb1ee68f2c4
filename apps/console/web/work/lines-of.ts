/** The lines of all pages, each once: those that stood at the beginning may be named again where their turn comes. */
export function linesOf<Line extends { readonly matterId: string }>(
  pages: ReadonlyArray<{ readonly items: readonly Line[] }>,
): Line[] {
  const byMatter = new Map<string, Line>()
  for (const line of pages.flatMap(({ items }) => items))
    if (!byMatter.has(line.matterId)) byMatter.set(line.matterId, line)
  return [...byMatter.values()]
}
