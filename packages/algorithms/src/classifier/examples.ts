import { firstOfKind } from './distinct.ts'
import { foldOf } from './folds.ts'
import type { Example } from './learn.ts'
import type { LabelledMessage, Message } from './message.ts'
import { readMessage } from './reading.ts'

/** What reading needs of the outside: pure files know no dictionary and no hashing. */
export interface Reader {
  /** dictionary words of a message that may be shown as reasons */
  wordsOf(message: Message): readonly string[]
  /** SHA-256 of a text, hexadecimal */
  hash(text: string): string
}

/** Messages read for training, in their order. */
export function examplesOf(messages: readonly LabelledMessage[], { wordsOf, hash }: Reader): Example[] {
  const isFirst = firstOfKind(messages)
  return messages.map((message, index) => ({
    ...readMessage(message),
    label: message.label,
    fold: foldOf(message, hash),
    isFirst: isFirst[index] ?? true,
    words: [...new Set(wordsOf(message))],
  }))
}
