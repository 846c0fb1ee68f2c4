import type { Circumstances, DecideContext, NewEvent } from '@yiwang/kernel'
import { SuggesterLoaded, type LoadedSuggester } from '../events.ts'

/** Tell the public which suggester is in use. */
export interface AnnounceSuggester {
  readonly loaded: LoadedSuggester
  readonly circumstances: Circumstances
}

/** What was announced last. */
export type AnnouncedState = LoadedSuggester | undefined

const isSame = (one: LoadedSuggester, other: LoadedSuggester | undefined): boolean =>
  other !== undefined &&
  one.version === other.version &&
  one.lexiconHash === other.lexiconHash &&
  one.modelHash === other.modelHash

/** Every start announces; only another suggester is news. */
export function announceSuggester(
  { loaded, circumstances }: AnnounceSuggester,
  state: AnnouncedState,
  context: DecideContext,
): NewEvent[] {
  return isSame(loaded, state) ? [] : [SuggesterLoaded.create({ id: context.nextId(), data: loaded, circumstances })]
}
