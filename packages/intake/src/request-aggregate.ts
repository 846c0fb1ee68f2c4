import type { Aggregate } from '@yiwang/kernel'
import { addInformation, type AddInformation } from './decide/add-information.ts'
import { submitRequest, type SubmitRequest } from './decide/submit-request.ts'
import { verifyRequester, type VerifyRequester } from './decide/verify-requester.ts'
import { withdrawRequest, type WithdrawRequest } from './decide/withdraw-request.ts'
import { evolveRequest, initialRequest, type RequestState } from './request.ts'

export type RequestCommand = SubmitRequest | AddInformation | WithdrawRequest | VerifyRequester

/** A request as one app took it in; its id is the matter's. */
export const request: Aggregate<RequestState, RequestCommand> = {
  name: 'request',
  initialState: initialRequest,
  evolve: evolveRequest,
  decide(command, state, context) {
    switch (command.type) {
      case 'SubmitRequest':
        return submitRequest(command, state, context)
      case 'AddInformation':
        return addInformation(command, state, context)
      case 'WithdrawRequest':
        return withdrawRequest(command, state, context)
      case 'VerifyRequester':
        return verifyRequester(command, state, context)
    }
  },
}
