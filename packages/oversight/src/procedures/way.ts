import { timelineSentence, type TimelineEntry } from '@yiwang/casework/contracts'
import { SAID_IN_CONFIDENCE } from '@yiwang/feedback/contracts'
import { procedureFor, type Actor, type Owned } from '@yiwang/identity'
import type { Clock } from '@yiwang/kernel'
import type { Ledger } from '@yiwang/ledger'
import type { ShapeCollection } from '@yiwang/organisation/contracts'
import { isByMachine } from '@yiwang/privacy/contracts'
import { z } from 'zod'
import { openedMatterSchema, type Line } from '../contracts.ts'
import { findMatterLine } from '../queries/find-record.ts'

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

/** How one matter stands and its way in sentences, newest first, for who has left the trace of looking: no trace, no way. */
export const createWay = ({ recordOf, getTracedMatter, timelineOf }: OversightDependencies) =>
  procedureFor('inspect', 'Matter')
    .input(z.object({ traceEventId: z.uuid() }))
    .output(openedMatterSchema)
    .query(async ({ ctx, input }) => {
      const matterId = await getTracedMatter(ctx, input.traceEventId)
      ctx.authorize(await recordOf(matterId))
      const [matter, entries] = await Promise.all([
        findMatterLine(ctx.prisma, matterId, { now: ctx.clock.now(), calendar: ctx.calendar }),
        timelineOf(matterId),
      ])
      return {
        ...(matter === undefined ? {} : { matter }),
        entries: entries
          .filter(({ kind }) => !SAID_IN_CONFIDENCE.includes(kind))
          .toReversed()
          .map((entry) => ({
            eventId: entry.eventId,
            occurredAt: entry.occurredAt.toISOString(),
            recordedAt: entry.recordedAt.toISOString(),
            sentence: timelineSentence(entry, ctx.locale),
            isByMachine: isByMachine(entry),
          })),
      }
    })
