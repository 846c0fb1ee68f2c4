import type { RecordedEvent } from '@yiwang/kernel'
import { defineProjection, type Projection } from '@yiwang/ledger'
import { PersonalDataOpened, type OpenedBy } from '../events.ts'
import { PURPOSES } from '../purposes.ts'
import { appWords, fieldWords } from '../words.ts'

type OpeningRow = {
  readonly event_id: string
  readonly matter_id: string
  readonly logtime: string
  readonly action: string
  readonly receiver: string
  readonly receiver_system: string
  readonly by: string
  readonly purpose: string
  readonly basis: string
}

function receiverOf(actor: OpenedBy): string {
  if (actor.kind === 'self') return '您本人'
  if (actor.kind === 'machine') return '系统自动处理'
  return [actor.unitName ?? actor.unit, actor.post, actor.name].filter((part) => part !== undefined).join(' ')
}

function actionOf(opened: PersonalDataOpened): string {
  return `${opened.purposeText}，查看了您的${fieldWords(opened.fields)}`
}

function openingRow(event: RecordedEvent, opened: PersonalDataOpened): OpeningRow {
  return {
    event_id: event.id,
    matter_id: opened.matterId,
    logtime: event.recordedAt,
    action: actionOf(opened),
    receiver: receiverOf(opened.actor),
    receiver_system: appWords(opened.app),
    by: opened.actor.kind,
    purpose: opened.purpose,
    basis: PURPOSES[opened.purpose].basis,
  }
}

/** Who looked at what: one row per opening, told by this cell's vault and nobody else. */
export function createOpenings(cell: string): Projection {
  const openedBy = (event: RecordedEvent): PersonalDataOpened | undefined =>
    event.origin === `${cell}/vault` ? PersonalDataOpened.match(event) : undefined
  return defineProjection<OpeningRow>({
    name: 'privacy_openings',
    version: 1,
    table: 'privacy_openings',
    key: 'event_id',
    keysOf: (event) => (openedBy(event) === undefined ? [] : [event.id]),
    evolve(row, event) {
      const opened = openedBy(event)
      return opened === undefined ? row : openingRow(event, opened)
    },
  })
}
