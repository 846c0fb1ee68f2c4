import { z } from 'zod'

/** One field of one person as its holder answers: the value, where it comes from, and the event that tells of it. */
export const answerSchema = z.object({
  value: z.string(),
  source: z.object({
    grantId: z.uuid(),
    dataSetId: z.string(),
    dataSet: z.string(),
    provider: z.string(),
    asOf: z.string(),
    /** one sentence to show beside the field */
    text: z.string(),
  }),
  /** of `sharing.data-provided.v1`; to hand to `services.prefill` as `providedEventId` */
  eventId: z.uuid(),
})
export type Answer = z.infer<typeof answerSchema>
