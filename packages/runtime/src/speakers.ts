import type { RecordedEvent } from '@yiwang/kernel'

/**
 * Which apps may speak of which context. The portal stands on the internet side: without this, whoever took it over could
 * put cases to other units and change an office's telephone on everyone's screens.
 */
const SPEAKERS: Readonly<Record<string, readonly string[]>> = {
  organisation: ['console'],
  services: ['console'],
  intake: ['portal', 'console', 'import'],
  casework: ['console', 'import'],
  feedback: ['portal', 'console'],
  sharing: ['console'],
  privacy: ['vault'],
  audit: ['notary', 'dashboard'],
  algorithms: ['console'],
}

/** Events that others than a context's speakers say: people ask about looks at their data, and object to dispatches. */
const SPEAKERS_OF_EVENT: Readonly<Record<string, readonly string[]>> = {
  'privacy.opening-questioned': ['portal'],
  'privacy.opening-answered': ['console'],
  'algorithms.dispatch-objected': ['portal'],
}

/** Whether an event's origin may say such a thing; contexts unknown here are left to whoever knows them. */
export function mayBeHeard({ type, origin }: Pick<RecordedEvent, 'type' | 'origin'>): boolean {
  const [context = '', event = ''] = type.split('.')
  const speakers = SPEAKERS_OF_EVENT[`${context}.${event}`] ?? SPEAKERS[context]
  return speakers === undefined || speakers.includes(origin.split('/')[1] ?? '')
}
