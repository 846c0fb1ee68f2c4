import { MatterInspected } from '@yiwang/audit/contracts'
import type { RecordedEvent } from '@yiwang/kernel'
import { defineProjection, type Projection } from '@yiwang/ledger'
import { PersonalDataOpened } from '../events.ts'
import { recordedInspection, recordedOpening, type RecordedOpening } from '../openings.ts'

type OpeningRow = {
  readonly event_id: string
  readonly matter_id: string
  readonly logtime: string
  readonly purpose: string
  readonly purpose_text: string
  readonly fields: readonly string[]
  readonly by: string
  readonly person: string | null
  readonly app: string
}

/** A look as its event tells it: of data by this cell's vault, of a matter's course by its dashboard, by nobody else. */
export function lookIn(cell: string, event: RecordedEvent): RecordedOpening | undefined {
  const logtime = event.recordedAt
  const opened = event.origin === `${cell}/vault` ? PersonalDataOpened.match(event) : undefined
  if (opened !== undefined) return recordedOpening(event.id, { ...opened, logtime })
  const inspected = event.origin === `${cell}/dashboard` ? MatterInspected.match(event) : undefined
  return inspected === undefined ? undefined : recordedInspection(event.id, { ...inspected, logtime })
}

function openingRow({ id, matterId, purposeText, ...look }: RecordedOpening): OpeningRow {
  return { event_id: id, matter_id: matterId, purpose_text: purposeText, ...look }
}

/** Who looked at what: one row per look, put into words when it is read. */
export function createOpenings(cell: string): Projection {
  return defineProjection<OpeningRow>({
    name: 'privacy_openings',
    version: 3,
    table: 'privacy_openings',
    key: 'event_id',
    keysOf: (event) => (lookIn(cell, event) === undefined ? [] : [event.id]),
    evolve(row, event) {
      const look = lookIn(cell, event)
      return look === undefined ? row : openingRow(look)
    },
  })
}
