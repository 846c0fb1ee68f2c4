import { procedureFor, type Owned } from '@yiwang/identity'
import type { Ledger } from '@yiwang/ledger'
import { z } from 'zod'
import { recordSchema, type RecordPlace } from '../contracts.ts'
import { AuditError } from '../errors.ts'
import { EXPLANATION_MAX, inspectionReasonSchema } from '../events.ts'
import { inspection } from '../inspection.ts'

/** What this domain needs to know of a matter to judge who may follow it; the app hands it over. */
export interface AuditDependencies {
  recordOf(matterId: string): Promise<Owned>
}

async function getMatterOf(ledger: Pick<Ledger, 'find'>, { eventId, origin }: RecordPlace): Promise<string> {
  const event = (await ledger.find([eventId])).find((each) => each.origin === origin)
  if (event?.matterId === undefined) throw new AuditError('record_unknown', 'eventId')
  return event.matterId
}

/**
 * Leaves the trace first; only then may the caller show the way of the matter a record belongs to. Answers with the trace's
 * event id; which matter it is stays here.
 */
export const createInspectMatter = ({ recordOf }: AuditDependencies) =>
  procedureFor('inspect', 'Matter')
    .input(
      recordSchema.extend({
        reason: inspectionReasonSchema,
        explanation: z.string().trim().min(4, 'missing').max(EXPLANATION_MAX, 'too_long'),
      }),
    )
    .output(z.object({ eventId: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      const { actor, ledger, commandId, clock } = ctx
      const matterId = await getMatterOf(ledger, input)
      ctx.authorize(await recordOf(matterId))
      const { reason, explanation } = input
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
