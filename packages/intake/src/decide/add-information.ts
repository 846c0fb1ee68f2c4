import type { Circumstances, DecideContext, NewEvent, SealedBox } from '@yiwang/kernel'
import { IntakeError } from '../errors.ts'
import { InformationAdded, type Attachment, type TakenBy } from '../events.ts'
import type { RequestState } from '../request.ts'

/** Add something to a request; what is added is already sealed. */
export interface AddInformation {
  readonly type: 'AddInformation'
  readonly matterId: string
  readonly content: SealedBox
  readonly attachments: Attachment[]
  /** the question this answers; whether it is still open is for its case to say */
  readonly questionEventId?: string | undefined
  /** the request stands in another app's stream, which the caller has checked */
  readonly isTakenInElsewhere: boolean
  /** the post that typed it for the person */
  readonly takenBy?: TakenBy | undefined
  readonly circumstances: Circumstances
}

const ADDITIONS_MAX = 50

export function addInformation(command: AddInformation, state: RequestState, context: DecideContext): NewEvent[] {
  const { matterId, content, attachments, questionEventId, isTakenInElsewhere, takenBy, circumstances } = command
  if (state.matterId === undefined && !isTakenInElsewhere) throw new IntakeError('request_not_found')
  if (state.matterId !== undefined && state.matterId !== matterId) throw new IntakeError('matter_mismatch', 'matterId')
  if (state.additions >= ADDITIONS_MAX) throw new IntakeError('additions_too_many')
  const answers = questionEventId === undefined ? {} : { questionEventId }
  const data = { matterId, content, attachments, ...answers, ...(takenBy === undefined ? {} : { takenBy }) }
  return [InformationAdded.create({ id: context.nextId(), matterId, data, circumstances })]
}
