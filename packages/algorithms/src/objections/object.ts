import type { Circumstances } from '@yiwang/kernel'
import { eventIdFor, type Ledger } from '@yiwang/ledger'
import { sealAt, type SubjectKey } from '@yiwang/sealing'
import { dispatchObjection } from '../aggregates.ts'
import type { Objection } from '../api.ts'

/** What a person says against one dispatch of their matter. */
export interface Objecting {
  readonly matterId: string
  readonly dispatchId: string
  /** of the matter */
  readonly divisionCode?: string | undefined
  /** every objection about this matter so far */
  readonly objections: readonly Objection[]
  readonly isClosed: boolean
  readonly objection?: string | undefined
  /** of the matter */
  readonly subject: SubjectKey
  readonly commandId: string
  readonly circumstances: Circumstances
}

/** Records it, with its words sealed. Throws AlgorithmsError('objection_waiting' | 'objections_too_many' | 'matter_ended'). */
export async function objectToDispatch(
  ledger: Pick<Ledger, 'execute' | 'origin'>,
  { objections, objection, subject, commandId, ...objecting }: Objecting,
): Promise<{ position: number }> {
  const { dispatchId } = objecting
  const place = { cell: ledger.origin.split('/')[0] ?? '', eventId: eventIdFor(commandId, 0), subject }
  const field = { value: objection, purpose: '复核您对派单的异议', retention: 'P3Y' }
  const reviews = objections.filter((each) => each.dispatchId === dispatchId && each.answeredAt !== null).length
  const command = {
    ...objecting,
    type: 'ObjectToDispatch',
    reviews,
    objection: objection === undefined ? undefined : sealAt(place, 'objection', { objection: field }),
  } as const
  const { position } = await ledger.execute(dispatchObjection, { id: dispatchId, command, commandId })
  return { position }
}
