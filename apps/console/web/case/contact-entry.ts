import type { ContactInput, ContactOutcome, ContactWay } from '@yiwang/casework/contracts'
import { instantOf } from '../window/entry.ts'

/** What the contact form holds. */
export interface ContactEntry {
  readonly way: ContactWay
  readonly outcome?: ContactOutcome
  readonly talk?: string
  /** `datetime-local` value, in China's time; empty: just now */
  readonly occurredAt?: string
}

/** The form as the server takes it, without what was left empty. */
export function contactOf(matterId: string, { way, outcome, talk, occurredAt }: ContactEntry): ContactInput {
  const said = talk?.trim() ?? ''
  const at = occurredAt ?? ''
  return {
    matterId,
    way,
    outcome: outcome ?? 'not-answered',
    ...(said === '' ? {} : { talk: said }),
    ...(at === '' ? {} : { occurredAt: instantOf(at) }),
  }
}
