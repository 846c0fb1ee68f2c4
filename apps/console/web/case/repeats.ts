/** Titles are often the cut opening of the story, which then says nothing new. */
export function repeats(body: string, title: string): boolean {
  return body.trimStart().startsWith(title.replace(/…$/u, '').trim())
}
