import { PersonalDataOpened } from './events/personal-data-opened.ts'
import { SubjectKeysIssued } from './events/subject-keys-issued.ts'

export * from './events/personal-data-opened.ts'
export * from './events/subject-keys-issued.ts'

/** All events of this domain, for the event catalogue. */
export const EVENTS = [SubjectKeysIssued, PersonalDataOpened] as const
