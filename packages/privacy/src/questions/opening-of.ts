import type { Ledger } from '@yiwang/ledger'
import { PrivacyError } from '../errors.ts'
import { PersonalDataOpened } from '../events.ts'

/** The opening as this cell's vault recorded it; throws PrivacyError('event_unknown') while it has not arrived. */
export async function openingOf(
  ledger: Pick<Ledger, 'find' | 'origin'>,
  openingId: string,
): Promise<PersonalDataOpened & { readonly logtime: string }> {
  const vault = `${ledger.origin.split('/')[0] ?? ''}/vault`
  const event = (await ledger.find([openingId])).find(({ origin }) => origin === vault)
  const opened = event === undefined ? undefined : PersonalDataOpened.match(event)
  if (event === undefined || opened === undefined) throw new PrivacyError('event_unknown', 'openingId')
  return { ...opened, logtime: event.recordedAt }
}
