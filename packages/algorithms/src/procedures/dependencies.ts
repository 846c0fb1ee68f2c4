import type { Owned } from '@yiwang/identity'
import type { SubjectKey } from '@yiwang/sealing'

/** A matter as its reviewer needs to know it. */
export interface ReviewedMatter extends Owned {
  readonly receiptNumber: string
  readonly subjectId: string | null
  /** not signed for yet, so it may go to another unit */
  readonly canChange: boolean
  /** the person's story, redacted */
  readonly texts: readonly string[]
}

/** Where a matter goes instead, on whose review. */
export interface Redispatch {
  readonly matterId: string
  readonly unitId: string
  readonly dutyId?: string | undefined
  /** id of the command, derived from the review's */
  readonly commandId: string
  readonly by: { readonly post: string; readonly unit: string }
}

/** What this domain needs of its neighbours; the app hands it over. */
export interface AlgorithmsDependencies {
  /** matters by id; those that have not arrived are missing */
  findMatters(matterIds: readonly string[]): Promise<ReadonlyMap<string, ReviewedMatter>>
  findSubjectKey(subjectId: string): Promise<SubjectKey | undefined>
  /** sends the matter to another unit; throws what casework refuses */
  redispatch(redispatch: Redispatch): Promise<void>
}
