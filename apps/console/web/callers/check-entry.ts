import type { CallerCheck } from '@yiwang/intake/contracts'
import type { Asked } from '../../src/callers/checks.ts'
import { divisionNamed, type NamedDivision } from '../window/entry.ts'

/** What the form holds: which check, and what the caller said. */
export interface CheckEntry {
  readonly check?: CallerCheck
  readonly phone?: string
  /** name of a village or community, from the list */
  readonly place?: string
  /** `YYYY-MM-DD` */
  readonly day?: string
}

interface Surroundings {
  readonly divisions: readonly NamedDivision[]
  /** the number that was read out, where that is how the matter was found */
  readonly receiptNumber: string | undefined
}

const placeOf = (place: string, divisions: readonly NamedDivision[]): Asked | undefined => {
  const named = divisionNamed(divisions, place)
  return named === undefined ? undefined : { check: 'place', divisionCode: named.code }
}

type Answers = Readonly<Record<CallerCheck, (entry: CheckEntry, around: Surroundings) => Asked | undefined>>

const ANSWERS: Answers = {
  paper: () => ({ check: 'paper' }),
  number: (_entry, { receiptNumber = '' }) => ({ check: 'number', receiptNumber }),
  phone: ({ phone = '' }) => (phone.trim() === '' ? undefined : { check: 'phone', phone }),
  day: ({ day = '' }) => (day === '' ? undefined : { check: 'day', day }),
  place: ({ place = '' }, { divisions }) => placeOf(place, divisions),
}

/** The answer as the server compares it; undefined while something is missing. */
export function askedOf(entry: CheckEntry, around: Surroundings): Asked | undefined {
  return entry.check === undefined ? undefined : ANSWERS[entry.check](entry, around)
}
