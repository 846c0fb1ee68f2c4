import { CaseClosed, CaseDispatched, CaseReopened, CaseReplied } from '@yiwang/casework/contracts'
import { RequestSubmitted } from '@yiwang/intake/contracts'
import type { RecordedEvent } from '@yiwang/kernel'
import { defineProjection, type Projection } from '@yiwang/ledger'
import { unknownMatter, type MatterRow } from './matter-row.ts'
import { tolerantMatch } from './tolerant-match.ts'

const INTAKE_APPS = ['portal', 'console', 'import']

/** The first request of a matter stands: a second one may not put another receipt or another person in its place. */
function takeIn(row: MatterRow, event: RecordedEvent, request: RequestSubmitted): MatterRow {
  if (row.taken_in_app !== null) return row
  return {
    ...row,
    taken_in_app: event.origin.split('/')[1] ?? null,
    request_event_id: event.id,
    receipt_number: request.receiptNumber,
    receipt_secret_hash: request.receiptSecretHash,
    subject_id: request.content.subjectId,
    division_code: request.divisionCode ?? null,
    taken_by_post: request.takenBy?.post ?? null,
    taken_by_unit: request.takenBy?.unit ?? null,
    submitted_at: event.recordedAt,
    historical: event.circumstances.historical === true,
  }
}

function followCase(row: MatterRow, event: RecordedEvent): MatterRow {
  const dispatched = tolerantMatch(CaseDispatched, event)
  if (dispatched !== undefined) return { ...row, unit_id: dispatched.unitId }
  if (tolerantMatch(CaseReplied, event) !== undefined) return { ...row, replied: true }
  if (tolerantMatch(CaseClosed, event) !== undefined) return { ...row, replied: false, closed: true }
  const reopened = tolerantMatch(CaseReopened, event)
  if (reopened === undefined) return row
  // without a deadline it waits for dispatch: nobody holds it
  const unit = reopened.deadline === undefined ? { unit_id: null } : {}
  return { ...row, ...unit, replied: false, closed: false }
}

/** Matter an event of a case is about, when its writer may write it: the console; the import for what it took in itself. */
function caseMatter(cell: string, event: RecordedEvent): string | undefined {
  if (event.origin !== `${cell}/console` && event.origin !== `${cell}/import`) return undefined
  const data = [CaseDispatched, CaseReplied, CaseClosed, CaseReopened]
    .map((definition) => tolerantMatch<{ matterId: string }>(definition, event))
    .find((match) => match !== undefined)
  return data?.matterId
}

/** Who holds each matter, from events of those entitled to say so; what a portal says about a case counts for nothing. */
export function createMatters(cell: string): Projection {
  const intakeOrigins = new Set(INTAKE_APPS.map((app) => `${cell}/${app}`))
  const requestOf = (event: RecordedEvent): RequestSubmitted | undefined =>
    intakeOrigins.has(event.origin) ? tolerantMatch(RequestSubmitted, event) : undefined

  return defineProjection<MatterRow>({
    name: 'vault_matters',
    version: 2,
    table: 'vault_matters',
    key: 'matter_id',
    keysOf(event) {
      const matterId = requestOf(event)?.matterId ?? caseMatter(cell, event)
      return matterId === undefined ? [] : [matterId]
    },
    evolve(row, event, matterId) {
      const request = requestOf(event)
      if (request !== undefined) return takeIn(row ?? unknownMatter(matterId), event, request)
      const isFromImport = event.origin === `${cell}/import`
      if (isFromImport && row?.taken_in_app !== 'import') return row
      return followCase(row ?? unknownMatter(matterId), event)
    },
  })
}
