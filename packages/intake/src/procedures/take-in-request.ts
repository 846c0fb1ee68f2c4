import { procedureFor } from '@yiwang/identity'
import type { Circumstances } from '@yiwang/kernel'
import { receiptSchema, takeInInputSchema, type TakeInInput } from '../api.ts'
import { takeInRequest, type IntakeParts } from '../node/take-in.ts'

const circumstancesOf = (input: TakeInInput, now: Date): Circumstances => ({
  occurredAt: input.occurredAt ?? now.toISOString(),
  initiator: 'citizen',
  channelUsed: input.channel,
  decidedBy: 'human',
  lawfulUse: 'service,audit',
})

/** A worker takes a matter in for someone at the window, on the telephone or at home. */
export const createTakeInRequest = (takeSubject: IntakeParts['takeSubject']) =>
  procedureFor('take-in', 'Request')
    .input(takeInInputSchema)
    .output(receiptSchema)
    .mutation(({ ctx, input }) => {
      const { actor, ledger, commandId, clock } = ctx
      const { kind, divisionCode, receiptSecret, ...words } = input
      return takeInRequest(
        { ledger, takeSubject },
        {
          kind,
          words,
          divisionCode,
          attachments: [],
          takenBy: { post: actor.post, unit: actor.unitName ?? actor.unit },
          circumstances: circumstancesOf(input, clock.now()),
          commandId,
          receiptSecret,
        },
      )
    })
