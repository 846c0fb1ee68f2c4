import { timelineSentence, type TimelineEntry } from '@yiwang/casework/contracts'
import { procedureFor, type Actor, type Owned } from '@yiwang/identity'
import type { Clock } from '@yiwang/kernel'
import type { Ledger } from '@yiwang/ledger'
import type { ShapeCollection } from '@yiwang/organisation/contracts'
import { z } from 'zod'
import type { Line } from '../contracts.ts'

/** Who asks, where and when. */
interface Looking {
  readonly ledger: Pick<Ledger, 'find' | 'origin'>
  readonly clock: Clock
  readonly actor: Actor
}

/** What this domain needs of its neighbours; the app hands it over. */
export interface OversightDependencies {
  /** whose a matter is and where it lies */
  recordOf(matterId: string): Promise<Owned>
  /** the matter whoever asks has left a trace of looking at a short while ago; throws IdentityError('not_permitted') */
  getTracedMatter(looking: Looking, traceEventId: string): Promise<string>
  timelineOf(matterId: string): Promise<TimelineEntry[]>
  /** the line to the stream; undefined where another process holds it */
  findLine(): Promise<Line | undefined>
  /** towns and communities as drawn, within a division, or all of them */
  shapesWithin(place: string | undefined): Promise<ShapeCollection>
}

/** One matter's way in sentences, for who has left the trace of looking: no trace, no way. */
export const createWay = ({ recordOf, getTracedMatter, timelineOf }: OversightDependencies) =>
  procedureFor('inspect', 'Matter')
    .input(z.object({ traceEventId: z.uuid() }))
    .output(
      z.array(
        z.object({
          eventId: z.uuid(),
          occurredAt: z.iso.datetime(),
          recordedAt: z.iso.datetime(),
          sentence: z.string(),
        }),
      ),
    )
    .query(async ({ ctx, input }) => {
      const matterId = await getTracedMatter(ctx, input.traceEventId)
      ctx.authorize(await recordOf(matterId))
      const entries = await timelineOf(matterId)
      return entries.map((entry) => ({
        eventId: entry.eventId,
        occurredAt: entry.occurredAt.toISOString(),
        recordedAt: entry.recordedAt.toISOString(),
        sentence: timelineSentence(entry, ctx.locale),
      }))
    })
