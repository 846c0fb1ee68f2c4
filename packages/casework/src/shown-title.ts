const SENTENCE_END = /^[。！？!?；;\s]/u

/** A title with a mark where it breaks off within the story's first sentence. */
export function shownTitle(title: string, body: string): string {
  const told = body.trimStart()
  const isCut = told.startsWith(title) && told.length > title.length && !SENTENCE_END.test(told.slice(title.length))
  return isCut ? `${title}…` : title
}
