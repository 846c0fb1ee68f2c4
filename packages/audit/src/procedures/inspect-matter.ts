import { procedureFor, type Owned } from '@yiwang/identity'
import type { Ledger } from '@yiwang/ledger'
import { z } from 'zod'
import { inspectionInputSchema, type MatterPointer } from '../contracts.ts'
import { AuditError } from '../errors.ts'
import { inspection } from '../inspection.ts'

/** What this domain needs to know of a matter to judge who may follow it, and why; the app hands it over. */
export interface AuditDependencies {
  recordOf(matterId: string): Promise<Owned>
  /** the matter of a receipt number as somebody typed it */
  findMatter(receiptNumber: string): Promise<string | undefined>
  /** something is wanted of somebody but the person, and the day for it has passed */
  isOverdue(matterId: string): Promise<boolean>
  /** an event of this type was said by one person in confidence: auditors read sums of them, never one */
  isInConfidence(type: string): boolean
}

type Finding = Pick<AuditDependencies, 'findMatter'> & { readonly ledger: Pick<Ledger, 'find'> }

async function getMatterOf({ ledger, findMatter }: Finding, pointer: MatterPointer): Promise<string> {
  if ('receiptNumber' in pointer) {
    const matterId = await findMatter(pointer.receiptNumber)
    if (matterId === undefined) throw new AuditError('number_unknown', 'receiptNumber')
    return matterId
  }
  const event = (await ledger.find([pointer.eventId])).find(({ origin }) => origin === pointer.origin)
  if (event?.matterId === undefined) throw new AuditError('record_unknown', 'eventId')
  return event.matterId
}

/**
 * Leaves the trace first; only then may the caller show the way of the matter a record or a number belongs to. Answers with
 * the trace's event id; which matter it is stays here.
 */
export const createInspectMatter = ({ recordOf, findMatter, isOverdue }: AuditDependencies) =>
  procedureFor('inspect', 'Matter')
    .input(inspectionInputSchema)
    .output(z.object({ eventId: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      const { actor, ledger, commandId, clock } = ctx
      const matterId = await getMatterOf({ ledger, findMatter }, input)
      ctx.authorize(await recordOf(matterId))
      const { reason, explanation } = input
      if (reason === 'overdue' && !(await isOverdue(matterId))) throw new AuditError('not_overdue', 'reason')
      const by = { name: actor.name, post: actor.post, unit: actor.unitName ?? actor.unit }
      const { events } = await ledger.execute(inspection, {
        id: matterId,
        commandId,
        command: {
          data: { matterId, reason, explanation, actor: by },
          circumstances: {
            occurredAt: clock.now().toISOString(),
            initiator: 'above',
            channelUsed: 'console',
            decidedBy: 'human',
            lawfulUse: 'service,audit',
          },
        },
      })
      return { eventId: events[0]?.id ?? '' }
    })
