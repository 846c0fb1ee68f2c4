import type { Actor } from '@yiwang/identity/contracts'
import type { SubjectKey } from '@yiwang/sealing'

/** A look at a matter's contact by one worker. */
export interface SoughtOpening {
  readonly matterId: string
  readonly worker: Actor
  readonly after: Date
  readonly isAwaited: boolean
}

/** What recording a call-back needs of the app. */
export interface FeedbackDependencies {
  /** public key of a subject met before; undefined while it has not arrived */
  findSubjectKey(subjectId: string): Promise<SubjectKey | undefined>
  /** office telephone of a unit, as people may call it */
  findOfficePhone(unitId: string): Promise<string | undefined>
  /** when this worker last opened how the person is reached, if after that moment; `isAwaited` gives a trace under way its time */
  findOpening(sought: SoughtOpening): Promise<Date | undefined>
}
