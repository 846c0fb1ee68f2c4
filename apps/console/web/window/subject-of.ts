const LONGEST = 30

/** A title for what somebody said: the first sentence, cut where it gets long. The clerk need not type it. */
export function subjectOf(narrative: string): string {
  const first =
    narrative
      .trim()
      .split(/[。！？!?；;\n]/u, 1)[0]
      ?.trim() ?? ''
  const characters = Array.from(first)
  return characters.length <= LONGEST ? first : `${characters.slice(0, LONGEST - 1).join('')}…`
}
