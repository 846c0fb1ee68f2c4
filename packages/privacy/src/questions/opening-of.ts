import { MatterInspected } from '@yiwang/audit/contracts'
import type { Ledger } from '@yiwang/ledger'
import { PrivacyError } from '../errors.ts'
import { OpeningQuestioned, PersonalDataOpened, type OpenedBy } from '../events.ts'
import { inspectedBy, type RecordedOpening } from '../openings.ts'
import { lookIn } from '../projections/openings.ts'

type Reading = Pick<Ledger, 'find' | 'origin'>

/** A look with who it was, as needed to know whether the reader is the one who looked. */
export interface AskedAbout {
  readonly recorded: RecordedOpening
  readonly looker: OpenedBy
}

const cellOf = ({ origin }: Reading): string => origin.split('/')[0] ?? ''

/** The look as this cell recorded it; throws PrivacyError('event_unknown') while it has not arrived. */
export async function openingOf(ledger: Reading, openingId: string): Promise<AskedAbout> {
  for (const event of await ledger.find([openingId])) {
    const recorded = lookIn(cellOf(ledger), event)
    if (recorded === undefined) continue
    const inspected = MatterInspected.match(event)
    const looker = inspected === undefined ? PersonalDataOpened.match(event)?.actor : inspectedBy(inspected)
    if (looker !== undefined) return { recorded, looker }
  }
  throw new PrivacyError('event_unknown', 'openingId')
}

/** Whose key an answer is sealed under: of whoever asked, else of whose data was seen. Throws PrivacyError('event_unknown'). */
export async function subjectOf(ledger: Reading, asked: { questionId: string; openingId: string }): Promise<string> {
  const found = await ledger.find([asked.questionId, asked.openingId])
  const said = (origin: string) => found.filter((event) => event.origin === `${cellOf(ledger)}/${origin}`)
  const question = said('portal').map((event) => OpeningQuestioned.match(event))
  const opening = said('vault').map((event) => PersonalDataOpened.match(event))
  const subjectId =
    question.find((each) => each !== undefined)?.subjectId ?? opening.find((each) => each !== undefined)?.subjectIds[0]
  if (subjectId === undefined) throw new PrivacyError('event_unknown', 'subject')
  return subjectId
}
