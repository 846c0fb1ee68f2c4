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
}

/** Whether an event's origin may say such a thing; contexts unknown here are left to whoever knows them. */
export function mayBeHeard({ type, origin }: Pick<RecordedEvent, 'type' | 'origin'>): boolean {
  const speakers = SPEAKERS[type.split('.')[0] ?? '']
  return speakers === undefined || speakers.includes(origin.split('/')[1] ?? '')
}
