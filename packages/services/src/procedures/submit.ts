import { procedureFor, type AppContext } from '@yiwang/identity'
import { explainDeadline, type SealedBox } from '@yiwang/kernel'
import { eventIdFor } from '@yiwang/ledger'
import { seal } from '@yiwang/sealing'
import { application } from '../aggregates/application.ts'
import { atWindow } from '../circumstances.ts'
import { SubmitApplication, submittedSchema, type Item } from '../contracts.ts'
import { ServicesError } from '../errors.ts'
import { checkForm, type FormValues } from '../form.ts'
import { getItem } from '../queries.ts'
import { openApplication } from './own-application.ts'

type SealingContext = Pick<AppContext, 'cell' | 'commandId' | 'subjectKeys'>

/** Everything a person wrote goes into one box under a key of their own, with why each field is kept and how long. */
async function sealForm(ctx: SealingContext, item: Item, values: FormValues): Promise<SealedBox> {
  const { subjectId, publicKey } = await ctx.subjectKeys.take()
  const filled = item.fields.filter(({ name }) => Object.hasOwn(values, name))
  const fields = Object.fromEntries(
    filled.map(({ name, purpose, retention }) => [name, { value: values[name], purpose, retention }]),
  )
  const context = { cell: ctx.cell, eventId: eventIdFor(ctx.commandId, 0), subjectId, box: 'form' }
  return seal({ publicKey, context, fields })
}

/** Submits the form at a window; works without the line to the stream, and without the vault. */
export const submit = procedureFor('submit', 'Application')
  .input(SubmitApplication)
  .output(submittedSchema)
  .mutation(async ({ ctx, input }) => {
    const { matterId, itemCode } = input
    const { actor } = ctx
    const opened = await openApplication(ctx, matterId)
    if (opened.itemCode !== itemCode) throw new ServicesError('item_mismatch', 'itemCode')
    const item = await getItem(ctx.prisma, itemCode)
    const { values, left } = checkForm(item, input.values)
    const circumstances = atWindow(ctx.clock.now(), input.occurredAt)
    const limit = item.promised ?? item.limit
    const deadline = ctx.calendar.deadline(limit, circumstances.occurredAt)
    const form = await sealForm(ctx, item, values)
    const { position } = await ctx.ledger.execute(application, {
      id: matterId,
      commandId: ctx.commandId,
      command: {
        type: 'SubmitApplication',
        circumstances,
        data: {
          matterId,
          itemCode,
          itemName: item.name,
          form,
          left: [...left],
          limit,
          deadline: deadline.at,
          deadlineIsEstimate: deadline.isEstimate,
          takenBy: { post: actor.post, unit: actor.unitName ?? actor.unit },
        },
      },
    })
    return { position, deadline: deadline.at, why: explainDeadline(deadline), left: [...left] }
  })
