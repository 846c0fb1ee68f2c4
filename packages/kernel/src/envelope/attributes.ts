import { z } from 'zod'

/** Who began it (谁发起). A category, never a person. */
export const initiatorSchema = z.enum(['citizen', 'community', 'worker', 'above', 'enterprise', 'sensor', 'system'])
export type Initiator = z.infer<typeof initiatorSchema>

/** The door a matter came through (渠道). */
export const channelSchema = z.enum([
  'portal',
  'window',
  'hotline',
  'grid',
  'visit',
  'helper',
  'open311',
  'sensor',
  'import',
  'console',
])
export type Channel = z.infer<typeof channelSchema>

/** Who decided (由谁决定): a person, a machine, or a person on a machine's proposal. */
export const decidedBySchema = z.enum(['human', 'machine', 'both'])
export type DecidedBy = z.infer<typeof decidedBySchema>

/** Severity grade (严重程度), 1 = life or property in danger, 4 = ordinary. */
export const severitySchema = z.enum(['1', '2', '3', '4'])
export type Severity = z.infer<typeof severitySchema>

/** open may reach the internet side, inner stays on the government network. */
export const laneSchema = z.enum(['open', 'inner'])
export type Lane = z.infer<typeof laneSchema>

/** Lawful uses of a record (记录的合法用途); appraisal is deliberately not among them. */
export const lawfulUseSchema = z.enum(['service', 'audit', 'service,audit'])
export type LawfulUse = z.infer<typeof lawfulUseSchema>

/** A place as a code: division codes of 6, 9 or 12 digits, grid codes of 15 (GB/T 30428); grids only on the inner lane. */
export const placeSchema = z.object({
  kind: z.enum(['division', 'grid']),
  code: z.string().regex(/^\d{6}(\d{3}(\d{3}(\d{3})?)?)?$/),
})
export type Place = z.infer<typeof placeSchema>

/**
 * What every event says about itself beside its data. Traces of a person (the channel they wished for, the minutes it
 * cost them) are absent on purpose: they travel sealed, as fields of a box under that person's key (see `TRACE_FIELDS`).
 */
export const circumstancesSchema = z.object({
  occurredAt: z.iso.datetime({ offset: true }),
  initiator: initiatorSchema,
  channelUsed: channelSchema.optional(),
  decidedBy: decidedBySchema,
  severity: severitySchema.optional(),
  parentMatterId: z.uuid().optional(),
  linkedMatterIds: z.array(z.uuid()).optional(),
  lawfulUse: lawfulUseSchema,
  place: placeSchema.optional(),
  historical: z.literal(true).optional(),
})
export type Circumstances = z.infer<typeof circumstancesSchema>

/** Names of the box fields that carry a person's traces, sealed wherever they appear. */
export const TRACE_FIELDS = ['channelWished', 'minutesSpent'] as const
