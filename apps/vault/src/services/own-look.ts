import { DEFAULT_LOCALE } from '@yiwang/kernel'
import { PURPOSES, type PersonalDataOpened } from '@yiwang/privacy/contracts'
import { recordOpening } from '../access/trace.ts'
import type { CallContext, VaultParts } from './parts.ts'

/** China keeps one time all year, so a day there begins 8 hours before it does in UTC. */
const CHINA_OFFSET_MS = 8 * 3_600_000

const { code, sentence } = PURPOSES['own-access']

interface OwnLook {
  readonly call: { readonly matterId: string; readonly requestId: string }
  /** which of the ways to look at one's own; each is told once a day */
  readonly as: 'own-access' | 'own-file'
  readonly seen: Pick<PersonalDataOpened, 'subjectIds' | 'eventIds' | 'fields'>
  readonly context: CallContext
}

/** Recorded once a day and matter: it shows that the receipt was used, without burying other people's looks. */
export async function traceOwnLook({ ledger, clock }: VaultParts, { call, as, seen, context }: OwnLook): Promise<void> {
  const { matterId, requestId } = call
  const day = new Date(clock.now().getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 10)
  await recordOpening(ledger, {
    commandId: `${as}:${matterId}:${day}`,
    context,
    opened: {
      ...seen,
      matterId,
      purpose: code,
      purposeText: sentence[DEFAULT_LOCALE],
      actor: { kind: 'self' },
      app: 'portal',
      requestId,
    },
  })
}
