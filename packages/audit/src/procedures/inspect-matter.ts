import { procedureFor, type Owned } from '@yiwang/identity'
import { z } from 'zod'
import { EXPLANATION_MAX, inspectionReasonSchema } from '../events.ts'
import { inspection } from '../inspection.ts'

/** What this domain needs to know of a matter to judge who may follow it; the app hands it over. */
export interface AuditDependencies {
  recordOf(matterId: string): Promise<Owned>
}

/** Leaves the trace first; only then may the caller show the matter's way. Answers with the trace's event id. */
export const createInspectMatter = ({ recordOf }: AuditDependencies) =>
  procedureFor('inspect', 'Matter')
    .input(
      z.object({
        matterId: z.uuid(),
        reason: inspectionReasonSchema,
        explanation: z.string().trim().min(4, 'missing').max(EXPLANATION_MAX, 'too_long'),
      }),
    )
    .output(z.object({ eventId: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      const { actor, ledger, commandId, clock } = ctx
      ctx.authorize(await recordOf(input.matterId))
      const { events } = await ledger.execute(inspection, {
        id: input.matterId,
        commandId,
        command: {
          data: { ...input, actor: { name: actor.name, post: actor.post, unit: actor.unitName ?? actor.unit } },
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
