import { MatterInspected } from '@yiwang/audit/contracts'
import { timelineSentence, type TimelineEntry } from '@yiwang/casework/contracts'
import { IdentityError, procedureFor, type Actor, type Owned } from '@yiwang/identity'
import type { Clock, RecordedEvent } from '@yiwang/kernel'
import type { ShapeCollection } from '@yiwang/organisation/contracts'
import { z } from 'zod'
import type { Line } from '../contracts.ts'

/** What this domain needs of its neighbours; the app hands it over. */
export interface OversightDependencies {
  /** whose a matter is and where it lies */
  recordOf(matterId: string): Promise<Owned>
  timelineOf(matterId: string): Promise<TimelineEntry[]>
  /** the line to the stream; undefined where another process holds it */
  findLine(): Promise<Line | undefined>
  /** towns and communities as drawn, within a division, or all of them */
  shapesWithin(place: string | undefined): Promise<ShapeCollection>
}

/** A trace opens the way for as long as one sitting. */
const VALID_MS = 60 * 60_000

interface Trace {
  readonly event: RecordedEvent | undefined
  readonly matterId: string
  readonly actor: Actor
}

function isTraceOf({ event, matterId, actor }: Trace, clock: Clock): boolean {
  const inspected = event === undefined ? undefined : MatterInspected.match(event)
  if (event === undefined || inspected === undefined || inspected.matterId !== matterId) return false
  const { name, post, unit } = inspected.actor
  const isOwn = name === actor.name && post === actor.post && unit === (actor.unitName ?? actor.unit)
  return isOwn && clock.now().getTime() - new Date(event.recordedAt).getTime() < VALID_MS
}

/** One matter's way in sentences, for who has left the trace of looking: no trace, no way. */
export const createWay = ({ recordOf, timelineOf }: OversightDependencies) =>
  procedureFor('inspect', 'Matter')
    .input(z.object({ matterId: z.uuid(), traceEventId: z.uuid() }))
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
      ctx.authorize(await recordOf(input.matterId))
      const found = await ctx.ledger.find([input.traceEventId])
      const event = found.find((candidate) => candidate.origin === ctx.ledger.origin)
      if (!isTraceOf({ event, matterId: input.matterId, actor: ctx.actor }, ctx.clock))
        throw new IdentityError('not_permitted')
      const entries = await timelineOf(input.matterId)
      return entries.map((entry) => ({
        eventId: entry.eventId,
        occurredAt: entry.occurredAt.toISOString(),
        recordedAt: entry.recordedAt.toISOString(),
        sentence: timelineSentence(entry, ctx.locale),
      }))
    })
