/** What the reply form holds: one text for the person, one for colleagues, never mixed. */
export interface ReplyEntry {
  readonly reply?: string
  readonly note?: string
}

/** The form as the server takes it; an empty note is none. */
export function replyOf(
  matterId: string,
  { reply = '', note = '' }: ReplyEntry,
): { readonly matterId: string; readonly reply: string; readonly note?: string } {
  const aside = note.trim()
  return { matterId, reply: reply.trim(), ...(aside === '' ? {} : { note: aside }) }
}
