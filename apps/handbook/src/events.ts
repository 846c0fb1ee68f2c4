import { EVENTS as algorithms } from '@yiwang/algorithms/contracts'
import { EVENTS as audit } from '@yiwang/audit/contracts'
import { EVENTS as casework } from '@yiwang/casework/contracts'
import { EVENTS as feedback } from '@yiwang/feedback/contracts'
import { EVENTS as intake } from '@yiwang/intake/contracts'
import type { AnyEventDefinition } from '@yiwang/kernel'
import { EVENTS as organisation } from '@yiwang/organisation/contracts'
import { EVENTS as privacy } from '@yiwang/privacy/contracts'
import { EVENTS as services } from '@yiwang/services/contracts'
import { EVENTS as sharing } from '@yiwang/sharing/contracts'

/** Every event type of the platform, in the order of a matter's life. */
export const allEvents: readonly AnyEventDefinition[] = [
  ...organisation,
  ...services,
  ...intake,
  ...casework,
  ...feedback,
  ...sharing,
  ...privacy,
  ...audit,
  ...algorithms,
]
