import { caseSchema, timeLeft, type Case } from '@yiwang/casework/contracts'
import { canObjectUntil, type OwnFeedback } from '@yiwang/feedback/contracts'
import type { Calendar } from '@yiwang/kernel'
import { z } from 'zod'

/** Where a matter stands, as it may be read out to whoever holds its number: nothing a person wrote. */
export const standingSchema = caseSchema
  .pick({
    matterId: true,
    receiptNumber: true,
    kind: true,
    channel: true,
    state: true,
    category: true,
    unitName: true,
    responsibleName: true,
    responsiblePost: true,
    responsiblePhone: true,
    deadline: true,
    deadlineIsEstimate: true,
    deadlinePassedAt: true,
    respondBy: true,
    firstContactAt: true,
    questionEventId: true,
    rounds: true,
    outcome: true,
    historical: true,
    takenInAt: true,
    dispatchedAt: true,
    signedAt: true,
    repliedAt: true,
    closedAt: true,
  })
  .extend({
    /** whether the person may still add words */
    canAdd: z.boolean(),
    /** until when it is to be with a unit; null once it is */
    dispatchBy: z.date().nullable(),
    /** the reply of which they may say that it did not solve it; null when there is none */
    notSolvedRound: z.int().nullable(),
  })
export type Standing = z.infer<typeof standingSchema>

/** The reply a person may call unsolved now, as on their own page; null when there is none. */
export function notSolvedRound(own: OwnFeedback, now: Date): number | null {
  if (own.isWithdrawn || own.rounds === 0) return null
  if (own.canConfirm) return own.rounds
  // their word given in a call-back is taken back in a call-back
  return own.confirmedBy !== 'call-back' && canObjectUntil(own, now) !== undefined ? own.rounds : null
}

interface Moment {
  readonly calendar: Calendar
  readonly now: Date
}

/** What to tell a caller of their matter, and what they may say of it now. */
export function standingOf(found: Case, own: OwnFeedback, { calendar, now }: Moment): Standing {
  const isOver = found.historical || found.outcome === 'withdrawn'
  const said = { canAdd: !isOver, notSolvedRound: found.historical ? null : notSolvedRound(own, now) }
  return standingSchema.parse({ ...found, ...said, ...timeLeft(found, calendar, now) })
}
