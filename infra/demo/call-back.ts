import { feedback, sealSaid } from '@yiwang/feedback'
import type { RecordedEvent } from '@yiwang/kernel'
import type { SealingPlace } from '@yiwang/sealing'
import { byWorker } from './by-worker.ts'
import { workerOf } from './cast.ts'
import type { CallBack } from './script.ts'
import type { Stage } from './stage.ts'

interface Calling {
  readonly matterId: string
  readonly commandId: string
  readonly place: SealingPlace
  /** replies so far */
  readonly round: number
  /** when they opened the number, where one was left */
  readonly openedAt: string | undefined
}

/** Records a call-back on the console's ledger, as the call-back desk does. Throws FeedbackError. */
export async function callBack(
  { ledgers, clock }: Stage,
  { matterId, commandId, place, round, openedAt }: Calling,
  { by, result, said, score, wasAskedToChange }: CallBack,
): Promise<RecordedEvent[]> {
  const command = {
    type: 'RecordCallBack',
    matterId,
    round,
    result,
    score,
    wasAskedToChange,
    openedAt,
    ...(said === undefined ? {} : { said: sealSaid(place, said) }),
    by: workerOf(by),
    circumstances: { ...byWorker, channelUsed: 'hotline', occurredAt: clock.now().toISOString() },
  } as const
  return (await ledgers.console.execute(feedback, { id: matterId, command, commandId })).events
}
