import { MatterInspected } from '@yiwang/audit/contracts'
import { chinaDay, type RecordedEvent } from '@yiwang/kernel'
import { defineProjection } from '@yiwang/ledger'
import { OpeningAnswered, OpeningQuestioned, PersonalDataOpened } from '@yiwang/privacy/contracts'

type LookRow = {
  readonly key: string
  readonly day: string
  readonly kind: string
  readonly reason: string
  readonly by: string
  readonly looks: number
}

type Look = Pick<LookRow, 'kind' | 'reason' | 'by'>

function told(event: RecordedEvent): Look | undefined {
  const opened = PersonalDataOpened.match(event)
  if (opened !== undefined) return { kind: 'opened', reason: opened.purpose, by: opened.actor.kind }
  const followed = MatterInspected.match(event)
  if (followed !== undefined) return { kind: 'followed', reason: followed.reason, by: 'person' }
  if (OpeningQuestioned.match(event) !== undefined) return { kind: 'questioned', reason: '', by: 'self' }
  const answered = OpeningAnswered.match(event)
  return answered === undefined ? undefined : { kind: 'answered', reason: answered.finding, by: 'person' }
}

function lookOf(event: RecordedEvent): Omit<LookRow, 'looks'> | undefined {
  const look = told(event)
  if (look === undefined) return undefined
  const day = chinaDay(event.recordedAt)
  return { key: [day, look.kind, look.reason, look.by].join('|'), day, ...look }
}

/** Looks at people's data, and questions about them, by day, kind, reason and whether a worker, a rule or the person looked; nobody is named. */
export const oversightLooks = defineProjection<LookRow>({
  name: 'oversight_looks',
  version: 1,
  table: 'oversight_looks',
  key: 'key',
  keysOf(event) {
    const look = lookOf(event)
    return look === undefined ? [] : [look.key]
  },
  evolve(row, event) {
    const look = lookOf(event)
    return look === undefined ? row : { ...look, looks: (row?.looks ?? 0) + 1 }
  },
})
