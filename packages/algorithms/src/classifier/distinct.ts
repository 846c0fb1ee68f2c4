import type { Message } from './message.ts'

const bare = (text: string): string => text.replaceAll(/\s+/gu, '')

/**
 * Which messages are the first of their kind: somebody who sends the same words five times must not make their own name a
 * term. Two are the same when subject or story are, white space aside.
 */
export function firstOfKind(messages: readonly Message[]): boolean[] {
  const seen = new Set<string>()
  return messages.map(({ subject, detail }) => {
    const marks = [`s${bare(subject ?? '')}`, `d${bare(detail ?? '')}`].filter((mark) => mark.length > 1)
    const isFirst = marks.every((mark) => !seen.has(mark))
    for (const mark of marks) seen.add(mark)
    return isFirst
  })
}
