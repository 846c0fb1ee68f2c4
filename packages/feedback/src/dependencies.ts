import type { SubjectKey } from '@yiwang/sealing'

/** What recording a call-back needs of the app. */
export interface FeedbackDependencies {
  /** public key of a subject met before; undefined while it has not arrived */
  findSubjectKey(subjectId: string): Promise<SubjectKey | undefined>
  /** office telephone of a unit, as people may call it */
  findOfficePhone(unitId: string): Promise<string | undefined>
}
