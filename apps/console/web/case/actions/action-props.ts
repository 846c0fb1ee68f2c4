import type { Answers } from '../../trpc.ts'

/** What every action on a case is given. */
export interface ActionProps {
  readonly found: Answers['casework']['get']['case']
}
