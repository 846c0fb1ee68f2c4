import { gramsOf, type Grams } from './grams.ts'
import type { Message } from './message.ts'
import { runsOf } from './runs.ts'

/** People say first what it is about: more of a long story makes training slower and the result no better (measured). */
const DETAIL_CHARACTERS = 400

/** A message as terms: its subject, which says most, also stands alone. */
export interface Reading {
  readonly subject: Grams
  readonly whole: Grams
}

/** What of a message is read, in unbroken pieces: all of the subject and the beginning of the story. */
export function piecesOf({ subject, detail }: Message): { readonly subject: string[]; readonly detail: string[] } {
  return { subject: runsOf(subject ?? ''), detail: runsOf((detail ?? '').slice(0, DETAIL_CHARACTERS)) }
}

/** Reads a message. */
export function readMessage(message: Message): Reading {
  const { subject, detail } = piecesOf(message)
  return { subject: gramsOf(subject), whole: gramsOf([...subject, ...detail]) }
}
