import { eventIdFor, LedgerError, type Appended, type Ledger } from '@yiwang/ledger'
import type { Initiator } from '@yiwang/kernel'
import { PersonalDataOpened, PrivacyError, type OpenedBy } from '@yiwang/privacy/contracts'
import type { CallContext } from '../services/parts.ts'

/** One opening and the command id under which it can be recorded once only. */
export interface TraceRequest {
  readonly commandId: string
  readonly opened: PersonalDataOpened
  readonly context?: CallContext
}

const INITIATORS: Readonly<Record<OpenedBy['kind'], Initiator>> = {
  person: 'worker',
  machine: 'system',
  self: 'citizen',
}

/** What a trace is written to. */
type TraceLedger = Pick<Ledger, 'append' | 'clock'>

async function append(ledger: TraceLedger, { commandId, opened, context }: TraceRequest): Promise<Appended> {
  const { kind } = opened.actor
  return ledger.append({
    streamId: `vault/opening/${opened.matterId}`,
    commandId,
    traceparent: context?.traceparent,
    events: [
      PersonalDataOpened.create({
        id: eventIdFor(commandId, 0),
        matterId: opened.matterId,
        data: opened,
        circumstances: {
          occurredAt: ledger.clock.now().toISOString(),
          initiator: INITIATORS[kind],
          decidedBy: kind === 'machine' ? 'machine' : 'human',
          lawfulUse: 'service,audit',
        },
      }),
    ],
  })
}

/**
 * Records an opening durably; false when this command id was recorded before, for this matter or another one. Throws
 * PrivacyError('vault_busy') when whoever asked has stopped waiting: nobody would see what is opened.
 */
export async function recordOpening(ledger: TraceLedger, request: TraceRequest): Promise<boolean> {
  if (request.context?.isLate?.() === true) throw new PrivacyError('vault_busy')
  try {
    const { duplicate } = await append(ledger, request)
    return !duplicate
  } catch (error) {
    if (error instanceof LedgerError && error.code === 'command_id_reused') return false
    throw error
  }
}
