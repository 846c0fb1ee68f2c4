import { OpeningAnswered } from './events/opening-answered.ts'
import { OpeningQuestioned } from './events/opening-questioned.ts'
import { PersonalDataOpened } from './events/personal-data-opened.ts'
import { SubjectKeysIssued } from './events/subject-keys-issued.ts'

export * from './events/opening-answered.ts'
export * from './events/opening-questioned.ts'
export * from './events/personal-data-opened.ts'
export * from './events/subject-keys-issued.ts'

/** All events of this domain, for the event catalogue. */
export const EVENTS = [SubjectKeysIssued, PersonalDataOpened, OpeningQuestioned, OpeningAnswered] as const
