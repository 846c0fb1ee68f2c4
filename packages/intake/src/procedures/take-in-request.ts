import { procedureFor, type AppContext } from '@yiwang/identity'
import type { Circumstances } from '@yiwang/kernel'
import { eventIdFor } from '@yiwang/ledger'
import type { SubjectKey } from '@yiwang/sealing'
import { FilesError } from '@yiwang/files'
import { receiptSchema, takeInInputSchema, type TakeInInput } from '../api.ts'
import type { Attachment } from '../events.ts'
import { attachChosenFiles } from '../node/keep-file.ts'
import { takeInRequest } from '../node/take-in.ts'
import type { IntakeDependencies } from './dependencies.ts'
import { findChosenSubject } from './keep-chosen.ts'

const circumstancesOf = (input: TakeInInput, now: Date): Circumstances => ({
  occurredAt: input.occurredAt ?? now.toISOString(),
  initiator: 'citizen',
  channelUsed: input.channel,
  decidedBy: 'human',
  lawfulUse: 'service,audit',
})

interface Chosen {
  readonly attachments: Attachment[]
  readonly subject?: SubjectKey
}

/** The files that go with it, and under whose key they are sealed already. Throws FilesError('files_gone'). */
async function chosenFor(ctx: AppContext, deps: IntakeDependencies, fileIds: readonly string[]): Promise<Chosen> {
  if (fileIds.length === 0) return { attachments: [] }
  const eventId = eventIdFor(ctx.commandId, 0)
  const subject = await findChosenSubject(ctx.pool, eventId, deps)
  if (subject === undefined) throw new FilesError('files_gone', 'attachments')
  return { attachments: await attachChosenFiles(ctx, { eventId, subject }, fileIds), subject }
}

/** A worker takes a matter in for someone at the window, on the telephone or at home. */
export const createTakeInRequest = (deps: IntakeDependencies) =>
  procedureFor('take-in', 'Request')
    .input(takeInInputSchema)
    .output(receiptSchema)
    .mutation(async ({ ctx, input }) => {
      const { actor, ledger, commandId, clock } = ctx
      const { kind, divisionCode, receiptSecret, attachments: fileIds = [], ...words } = input
      const { attachments, subject } = await chosenFor(ctx, deps, fileIds)
      const takeSubject = () => (subject === undefined ? deps.subjectKeys.take() : Promise.resolve(subject))
      return await takeInRequest(
        { ledger, takeSubject },
        {
          kind,
          words,
          divisionCode,
          attachments,
          takenBy: { post: actor.post, unit: actor.unitName ?? actor.unit },
          circumstances: circumstancesOf(input, clock.now()),
          commandId,
          receiptSecret,
        },
      )
    })
