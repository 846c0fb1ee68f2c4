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

/** Languages timelines are told in. */
export type Locale = 'zh-CN'

type Told = Pick<TimelineEntry, 'kind' | 'facts'>

/** Tells an entry in one plain sentence. */
export type Sentence = (facts: TimelineEntry['facts'], entry: Told) => string
export type Sentences = Readonly<Record<string, Sentence>>
