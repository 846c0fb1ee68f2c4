import type { Aggregate } from '@yiwang/kernel'
import { addInformation, type AddInformation } from './decide/add-information.ts'
import { submitRequest, type SubmitRequest } from './decide/submit-request.ts'
import { evolveRequest, initialRequest, type RequestState } from './request.ts'

export type RequestCommand = SubmitRequest | AddInformation

/** A request as one app took it in; its id is the matter's. */
export const request: Aggregate<RequestState, RequestCommand> = {
  name: 'request',
  initialState: initialRequest,
  evolve: evolveRequest,
  decide(command, state, context) {
    return command.type === 'SubmitRequest'
      ? submitRequest(command, state, context)
      : addInformation(command, state, context)
  },
}
