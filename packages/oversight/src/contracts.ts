import { PROGRESS_TITLES } from '@yiwang/casework/contracts'
import { CHANNEL_TITLES as TITLES_OF_CHANNELS } from '@yiwang/intake/contracts'
import type { Titles } from '@yiwang/kernel'
import { z } from 'zod'

export * from './stream-line.ts'
export * from './stream-titles.ts'
export * from './contracts/asked.ts'
export * from './contracts/flow.ts'
export * from './contracts/history.ts'
export * from './contracts/places.ts'
export * from './contracts/results.ts'
export * from './contracts/standing.ts'
export * from './statistics/quantile-class.ts'
export * from './statistics/wilson.ts'

/** A figure with what belongs to it: its definition, how many it rests on, and what it cannot tell. */
export const figureSchema = z.object({
  id: z.string(),
  title: z.string(),
  definition: z.string(),
  cannotTell: z.string(),
  sourceEvents: z.array(z.string()),
  sample: z.int(),
})
export type Figure = z.infer<typeof figureSchema>

/** Channels and states as everywhere else in the platform. */
export const CHANNEL_TITLES: Titles<string> = TITLES_OF_CHANNELS
export const STATE_TITLES: Titles<string> = PROGRESS_TITLES

/** Matters by channel and state, today's and history apart. */
export const countsSchema = z.object({
  channels: z.array(z.object({ channel: z.string(), state: z.string(), count: z.int() })),
  historical: z.array(z.object({ channel: z.string(), state: z.string(), count: z.int() })),
})
export type Counts = z.infer<typeof countsSchema>

/** What a leader reads first; each number links to its definition. */
export const todaySchema = z.object({
  at: z.iso.datetime(),
  received24h: z.int(),
  open: z.int(),
  dueToday: z.int(),
  overdue: z.int(),
  awaitingConfirmation: z.int(),
  reopened: z.int(),
  confirmed: z.object({ solved: z.int(), partly: z.int(), not: z.int() }),
})
export type Today = z.infer<typeof todaySchema>
