import type { CaseProgress } from './api.ts'

/** No reply yet: until then whoever has a case whose words speak of danger to life is told so, before and after dispatch. */
export const UNANSWERED: readonly CaseProgress[] = ['received', 'open', 'dispatched', 'handling']

const STATES: readonly string[] = UNANSWERED

interface Standing {
  readonly state: string
  readonly historical: boolean
}

/** Whether somebody still waits for a first reply, or for one that solves it; nobody does in what was brought along from the past. */
export const isUnanswered = ({ state, historical }: Standing): boolean => !historical && STATES.includes(state)
