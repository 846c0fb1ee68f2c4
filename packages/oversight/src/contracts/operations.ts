import { z } from 'zod'

/** One app's chain of events as this dashboard has it. */
export const replicaSchema = z.object({
  origin: z.string(),
  lane: z.string(),
  /** events of it kept here */
  kept: z.int(),
  /** how far the app itself last said it reaches; undefined before its first heartbeat since the start */
  announced: z.int().optional(),
  heardAt: z.iso.datetime().optional(),
})
export type Replica = z.infer<typeof replicaSchema>

/** The line to the stream, known to the process that holds it. */
export const lineSchema = z.object({
  isUp: z.boolean(),
  /** messages waiting for a signature or a predecessor */
  held: z.int(),
  gaps: z.int(),
  /** chains that are signed and yet refused, `<origin>|<lane>` */
  barred: z.string().array(),
  /** milliseconds since the oldest own event that has not come back */
  oldestUnreturnedMs: z.number(),
  heard: z.array(z.object({ origin: z.string(), lane: z.string(), seq: z.int(), at: z.iso.datetime() })),
})
export type Line = z.infer<typeof lineSchema>

/** How the platform stands as this dashboard's own database and line tell. */
export const operationsSchema = z.object({
  at: z.iso.datetime(),
  position: z.int(),
  /** undefined where another process holds the line */
  line: lineSchema.omit({ heard: true }).optional(),
  replicas: replicaSchema.array(),
  projections: z.array(
    z.object({
      name: z.string(),
      behind: z.int(),
      failed: z.object({ position: z.int(), code: z.string() }).optional(),
    }),
  ),
  /** events set aside, by what could not be done with them and why */
  parked: z.array(z.object({ name: z.string(), code: z.string(), count: z.int(), since: z.iso.datetime() })),
  /** messages nobody vouches for */
  quarantined: z.array(z.object({ reason: z.string(), messages: z.int(), times: z.int(), lastAt: z.iso.datetime() })),
  /** deadlines over for minutes that no timer has marked: the console's timers may stand still */
  unmarked: z.int(),
})
export type Operations = z.infer<typeof operationsSchema>

/** A heartbeat comes every few seconds; one that is older than this has stayed away. */
export const SILENT_AFTER_MS = 60_000
