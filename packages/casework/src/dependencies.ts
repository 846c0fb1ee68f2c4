import type { Actor } from '@yiwang/identity/contracts'
import type { Limit } from '@yiwang/kernel'
import type { OrganisationReader } from '@yiwang/organisation/contracts'
import type { CaseAggregate } from './case-aggregate.ts'
import type { CaseOpened } from './events.ts'
import type { SubjectKey } from '@yiwang/sealing'
import type { DispatchSuggester } from './suggester.ts'

/** A request as this app knows it, with who took it in; undefined while it has not arrived. */
export interface TakenIn extends Omit<CaseOpened, 'divisionCode'> {
  readonly subjectId: string
  readonly divisionCode: string | null
  readonly takenByPost: string | null
  readonly takenByUnit: string | null
}

/** What this domain's procedures need of its neighbours; the app hands it over. */
export interface CaseworkDependencies {
  readonly caseAggregate: CaseAggregate
  readonly organisation: OrganisationReader
  readonly suggester: DispatchSuggester
  /** public key of a subject met before; undefined while it has not arrived */
  findSubjectKey(subjectId: string): Promise<SubjectKey | undefined>
  findTakenIn(matterId: string): Promise<TakenIn | undefined>
  /** whether this worker has opened a telephone number of this matter; a trace under way is awaited */
  hasOpenedPhone(sought: { readonly matterId: string; readonly worker: Actor }): Promise<boolean>
  /** limit of a dispatch outside the catalogue: configuration with its basis */
  readonly defaultLimit: Limit
  /** until when the person is to be contacted first (响应): configuration with its basis */
  readonly responseLimits: { readonly emergency: Limit; readonly ordinary: Limit }
}
