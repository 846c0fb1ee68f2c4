import type { RecordedEvent } from '@yiwang/kernel'
import { defineProjection, type Projection } from '@yiwang/ledger'
import { PersonalDataOpened } from '../events.ts'
import { lookerText } from '../openings.ts'

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

function openingRow(event: RecordedEvent, opened: PersonalDataOpened): OpeningRow {
  return {
    event_id: event.id,
    matter_id: opened.matterId,
    logtime: event.recordedAt,
    purpose: opened.purpose,
    purpose_text: opened.purposeText,
    fields: opened.fields,
    by: opened.actor.kind,
    person: lookerText(opened.actor),
    app: opened.app,
  }
}

/** Who looked at what: one row per opening, put into words when it is read, told by this cell's vault and nobody else. */
export function createOpenings(cell: string): Projection {
  const openedBy = (event: RecordedEvent): PersonalDataOpened | undefined =>
    event.origin === `${cell}/vault` ? PersonalDataOpened.match(event) : undefined
  return defineProjection<OpeningRow>({
    name: 'privacy_openings',
    version: 2,
    table: 'privacy_openings',
    key: 'event_id',
    keysOf: (event) => (openedBy(event) === undefined ? [] : [event.id]),
    evolve(row, event) {
      const opened = openedBy(event)
      return opened === undefined ? row : openingRow(event, opened)
    },
  })
}
