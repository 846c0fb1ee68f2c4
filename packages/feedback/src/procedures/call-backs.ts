import { procedureFor, type AppContext } from '@yiwang/identity'
import type { Actor } from '@yiwang/identity/contracts'
import type { Worker } from '@yiwang/casework/contracts'
import { eventIdFor } from '@yiwang/ledger'
import type { SealingPlace } from '@yiwang/sealing'
import { z } from 'zod'
import {
  callBackDetailSchema,
  callBackInputSchema,
  callBackPageSchema,
  listCallBacksInputSchema,
  recordedAtSchema,
  type CallBackInput,
} from '../api.ts'
import type { RecordCallBack } from '../decide/record-call-back.ts'
import type { FeedbackDependencies } from '../dependencies.ts'
import { FeedbackError } from '../errors.ts'
import { MatterRated } from '../events.ts'
import { feedback } from '../feedback-aggregate.ts'
import { recordedBefore } from '../node/recorded-before.ts'
import { sealComment, sealSaid } from '../node/seal-words.ts'
import { findCallBack, listCallBacks, type StoredCallBack } from '../queries/call-backs.ts'

interface Calling extends AppContext {
  readonly actor: Actor
  authorize(record?: { readonly unit?: string | undefined; readonly divisionCode?: string | undefined }): void
}

/** The matter to ask about; whoever handled it does not ask. Throws FeedbackError. */
async function askable(ctx: Calling, matterId: string): Promise<StoredCallBack> {
  const found = await findCallBack(ctx.prisma, matterId)
  if (found === undefined) throw new FeedbackError('nothing_to_ask', 'matterId')
  ctx.authorize({ divisionCode: found.divisionCode ?? undefined })
  if (found.unitId === ctx.actor.unit) throw new FeedbackError('handler_may_not_call_back')
  return found
}

/** Everybody to be called back now, in order. */
export const dueCallBacks = procedureFor('read', 'CallBack')
  .input(listCallBacksInputSchema)
  .output(callBackPageSchema)
  .query(({ ctx, input }) =>
    listCallBacks(ctx.prisma, input, {
      now: ctx.clock.now(),
      unit: ctx.actor.unit,
      divisionScope: ctx.actor.divisionScope,
    }),
  )

/** Looks before the reply, or before the last call, are not about this call. */
const lookAt = ({ actor: worker }: Calling, { matterId, repliedAt, lastAttemptAt }: StoredCallBack) => ({
  matterId,
  worker,
  after: lastAttemptAt ?? repliedAt,
})

/** One matter to ask about. Whether it was rated is told so that nobody is asked twice; how, is not. */
export const createCallBack = ({ findOpening }: Pick<FeedbackDependencies, 'findOpening'>) =>
  procedureFor('record', 'CallBack')
    .input(z.object({ matterId: z.uuid() }))
    .output(callBackDetailSchema)
    .query(async ({ ctx, input: { matterId } }) => {
      const stored = await askable(ctx, matterId)
      const { subjectId: _s, unitId: _u, divisionCode: _d, ...found } = stored
      const [ratings, openedAt] = await Promise.all([
        ctx.ledger.readAfter(0, 1, { matterId, types: [MatterRated.type] }),
        findOpening({ ...lookAt(ctx, stored), isAwaited: false }),
      ])
      return { ...found, canRate: ratings.length === 0, isOpened: openedAt !== undefined }
    })

async function workerOf({ actor }: Calling, { findOfficePhone }: FeedbackDependencies): Promise<Worker> {
  const { name, post, unit, unitName } = actor
  const officePhone = await findOfficePhone(unit)
  return { name, post, unit: unitName ?? unit, ...(officePhone === undefined ? {} : { officePhone }) }
}

async function subjectOf({ subjectId }: StoredCallBack, { findSubjectKey }: FeedbackDependencies) {
  const subject = subjectId === null ? undefined : await findSubjectKey(subjectId)
  if (subject === undefined) throw new FeedbackError('subject_key_missing')
  return subject
}

type Boxes = Pick<RecordCallBack, 'said' | 'comment'>

/** What they said of the result stands in the first event, the comment of their rating in the second. */
async function sealedWords(
  ctx: Calling,
  deps: FeedbackDependencies,
  { found, input }: { readonly found: StoredCallBack; readonly input: CallBackInput },
): Promise<Boxes> {
  const { said, comment } = input
  if (said === undefined && comment === undefined) return {}
  const subject = await subjectOf(found, deps)
  const placeAt = (index: number): SealingPlace => ({
    cell: ctx.cell,
    eventId: eventIdFor(ctx.commandId, index),
    subject,
  })
  return {
    ...(said === undefined ? {} : { said: sealSaid(placeAt(0), said) }),
    ...(comment === undefined ? {} : { comment: sealComment(placeAt(1), comment) }),
  }
}

async function recorded(ctx: Calling, deps: FeedbackDependencies, input: CallBackInput): Promise<{ position: number }> {
  const { matterId, said: _said, comment: _comment, ...rest } = input
  const before = await recordedBefore(ctx.ledger, { matterId, commandId: ctx.commandId })
  if (before !== undefined) return before
  const found = await askable(ctx, matterId)
  if (input.round !== found.round) throw new FeedbackError('nothing_to_ask', 'round')
  const openedAt = await deps.findOpening({ ...lookAt(ctx, found), isAwaited: true })
  const command: RecordCallBack = {
    type: 'RecordCallBack',
    matterId,
    ...rest,
    ...(await sealedWords(ctx, deps, { found, input })),
    openedAt: openedAt?.toISOString(),
    by: await workerOf(ctx, deps),
    circumstances: {
      occurredAt: ctx.clock.now().toISOString(),
      initiator: 'worker',
      channelUsed: 'hotline',
      decidedBy: 'human',
      lawfulUse: 'service,audit',
    },
  }
  const { position } = await ctx.ledger.execute(feedback, { id: matterId, command, commandId: ctx.commandId })
  return { position }
}

export const createRecordCallBack = (deps: FeedbackDependencies) =>
  procedureFor('record', 'CallBack')
    .input(callBackInputSchema)
    .output(recordedAtSchema)
    .mutation(({ ctx, input }) => recorded(ctx, deps, input))
