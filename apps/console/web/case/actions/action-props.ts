import type { SignedIn } from '@yiwang/ui/web'
import type { Answers } from '../../trpc.ts'

/** What every action on a case is given. */
export interface ActionProps {
  readonly who: SignedIn
  readonly found: Answers['casework']['get']['case']
}
