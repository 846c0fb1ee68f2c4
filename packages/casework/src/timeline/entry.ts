import { decidedBySchema, laneSchema } from '@yiwang/kernel'
import { z } from 'zod'

/** One line of a matter's timeline. */
export const timelineEntrySchema = z.object({
  eventId: z.uuid(),
  matterId: z.uuid(),
  /** event type with version */
  kind: z.string(),
  lane: laneSchema,
  /** `<cell>/<app>` */
  origin: z.string(),
  occurredAt: z.date(),
  recordedAt: z.date(),
  decidedBy: decidedBySchema,
  facts: z.record(z.string(), z.unknown()),
})
export type TimelineEntry = z.infer<typeof timelineEntrySchema>

type Told = Pick<TimelineEntry, 'kind' | 'facts'>

/** Tells an entry in one plain sentence. */
export type Sentence = (facts: TimelineEntry['facts'], entry: Told) => string
export type Sentences = Readonly<Record<string, Sentence>>

/** Another language tells the same kinds of entries. */
export type SameSentences<Others extends Sentences> = Readonly<Record<keyof Others, Sentence>>
