import { PersonalDataOpened } from './events.ts'

interface Told {
  readonly kind: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** Whether an entry only tells that a machine read the words, for the index. */
export function isByMachine({ kind, facts }: Told): boolean {
  const { actor } = facts
  const isMachine = typeof actor === 'object' && actor !== null && 'kind' in actor && actor.kind === 'machine'
  return kind === PersonalDataOpened.type && isMachine
}
