import { z } from 'zod'
import { askedSchema } from './asked.ts'
import { stageSchema } from './standing.ts'

/** One matter in a list of whoever answers for it being done: its number, never whose it is, nor the moment it came. */
export const matterLineSchema = z.object({
  receiptNumber: z.string(),
  kind: z.string(),
  /** of the dispatch catalogue; left out before dispatch */
  category: z.string().optional(),
  /** what it waits for; left out once it is closed */
  stage: stageSchema.optional(),
  unit: z.string().optional(),
  place: z.string().optional(),
  /** until when it is to be answered, or dispatched while it is with nobody; left out where neither is known */
  dueAt: z.iso.datetime().optional(),
  /** what is wanted by then is still missing */
  isLate: z.boolean(),
  /** calendar days in China since that day, negative before it */
  daysPast: z.int().optional(),
})
export type MatterLine = z.infer<typeof matterLineSchema>

/** The same after a reason was given: the moment it came leads to its line in the live stream. */
export const matterStandingSchema = matterLineSchema.extend({ channel: z.string(), takenInAt: z.iso.datetime() })
export type MatterStanding = z.infer<typeof matterStandingSchema>

export const lateMattersInputSchema = askedSchema.extend({
  which: z.enum(['late', 'soon']),
  stage: stageSchema.optional(),
})
export type LateMattersAsked = z.infer<typeof lateMattersInputSchema>

/** How many are listed at most, those due first. */
export const LATE_SHOWN = 100

/** Matters that are late, or will be before the next working day ends; those due first come first. */
export const lateMattersSchema = z.object({ matters: matterLineSchema.array(), count: z.int() })
export type LateMatters = z.infer<typeof lateMattersSchema>

/** A matter opened with a reason: how it stands, and its course in sentences without personal data. */
export const openedMatterSchema = z.object({
  /** left out while only its first record has arrived */
  matter: matterStandingSchema.optional(),
  entries: z
    .object({
      eventId: z.uuid(),
      occurredAt: z.iso.datetime(),
      recordedAt: z.iso.datetime(),
      sentence: z.string(),
      /** only tells that a machine read the words */
      isByMachine: z.boolean(),
    })
    .array(),
})
export type OpenedMatter = z.infer<typeof openedMatterSchema>
