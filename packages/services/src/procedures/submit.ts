import { procedureFor, type AppContext } from '@yiwang/identity'
import { explainDeadline, type RecordedEvent, type SealedBox } from '@yiwang/kernel'
import { eventIdFor } from '@yiwang/ledger'
import { sealAt } from '@yiwang/sealing'
import type { z } from 'zod'
import { application } from '../aggregates/application.ts'
import { atWindow } from '../circumstances.ts'
import { ApplicationSubmitted, SubmitApplication, submittedSchema, type Item } from '../contracts.ts'
import { ServicesError } from '../errors.ts'
import { checkForm, type FormValues } from '../form.ts'
import { getItem } from '../queries.ts'
import { loadOwn, openOrThrow } from './own-application.ts'

type SealingContext = Pick<AppContext, 'cell' | 'commandId' | 'subjectKeys'>

/** Everything a person wrote goes into one box under a key of their own, with why each field is kept and how long. */
async function sealForm(ctx: SealingContext, item: Item, values: FormValues): Promise<SealedBox> {
  const subject = await ctx.subjectKeys.take()
  const filled = item.fields.filter(({ name }) => Object.hasOwn(values, name))
  const fields = Object.fromEntries(
    filled.map(({ name, purpose, retention }) => [name, { value: values[name], purpose, retention }]),
  )
  return sealAt({ cell: ctx.cell, eventId: eventIdFor(ctx.commandId, 0), subject }, 'form', fields)
}

/** The answer as the recorded event gives it, so that a retry is answered like the first time. */
function answerOf(
  ctx: Pick<AppContext, 'calendar'>,
  event: RecordedEvent | undefined,
): z.infer<typeof submittedSchema> | undefined {
  const submitted = event === undefined ? undefined : ApplicationSubmitted.match(event)
  if (event === undefined || submitted === undefined) return undefined
  const { deadline, limit, left } = submitted
  return {
    position: event.position,
    deadline,
    left,
    why: explainDeadline(ctx.calendar.deadline(limit, event.occurredAt)),
  }
}

/** Submits the form at a window; works without the line to the stream, and without the vault. */
export const submit = procedureFor('submit', 'Application')
  .input(SubmitApplication)
  .output(submittedSchema)
  .mutation(async ({ ctx, input }) => {
    const { matterId, itemCode } = input
    const past = await loadOwn(ctx, matterId)
    const earlier = answerOf(
      ctx,
      past.find(({ commandId }) => commandId === ctx.commandId),
    )
    if (earlier !== undefined) return earlier
    if (openOrThrow(past).itemCode !== itemCode) throw new ServicesError('item_mismatch', 'itemCode')
    const item = await getItem(ctx.prisma, itemCode)
    const { values, left } = checkForm(item, input.values)
    const circumstances = atWindow(ctx.clock.now(), input.occurredAt)
    const limit = item.promised ?? item.limit
    const { at: deadline, isEstimate: deadlineIsEstimate } = ctx.calendar.deadline(limit, circumstances.occurredAt)
    const form = await sealForm(ctx, item, values)
    const takenBy = { post: ctx.actor.post, unit: ctx.actor.unitName ?? ctx.actor.unit }
    const due = { limit, deadline, deadlineIsEstimate }
    const data = { matterId, itemCode, itemName: item.name, form, left: [...left], ...due, takenBy }
    const command = { type: 'SubmitApplication', data, circumstances } as const
    const { events } = await ctx.ledger.execute(application, { id: matterId, command, commandId: ctx.commandId })
    const answer = answerOf(ctx, events[0])
    if (answer === undefined) throw new ServicesError('application_submitted_already', 'matterId')
    return answer
  })
