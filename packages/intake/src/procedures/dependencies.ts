import type { SubjectKey } from '@yiwang/sealing'

/** What taking in at a desk needs of its app: keys for people who have none yet. */
export interface IntakeDependencies {
  readonly subjectKeys: {
    /** a fresh subject with its key; throws DomainError('subject_keys_exhausted') */
    take(): Promise<SubjectKey>
    /** keeps it from being given to anybody else while files wait under it */
    hold(subject: SubjectKey): Promise<void>
  }
  findSubjectKey(subjectId: string): Promise<SubjectKey | undefined>
}
