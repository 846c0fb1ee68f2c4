import { countUnsent, FilesError, findSubjectOfChosen } from '@yiwang/files'
import { procedureFor } from '@yiwang/identity'
import { eventIdFor } from '@yiwang/ledger'
import type { SubjectKey } from '@yiwang/sealing'
import type { Pool } from 'pg'
import { chosenFileInputSchema, keptFileSchema } from '../api.ts'
import { keepChosenFile } from '../node/keep-file.ts'
import type { IntakeDependencies } from './dependencies.ts'

/** Files take a key before anything is taken in: without a limit, choosing files and sending nothing would take every key. */
const UNSENT_STORIES_MAX = 200

/** Under whose key the files of this taking in are sealed; undefined while there are none. */
export async function findChosenSubject(
  pool: Pool,
  eventId: string,
  { findSubjectKey }: Pick<IntakeDependencies, 'findSubjectKey'>,
): Promise<SubjectKey | undefined> {
  const subjectId = await findSubjectOfChosen(pool, eventId)
  return subjectId === undefined ? undefined : await findSubjectKey(subjectId)
}

async function freshSubject(pool: Pool, { subjectKeys }: IntakeDependencies): Promise<SubjectKey> {
  const { subjects } = await countUnsent(pool)
  if (subjects >= UNSENT_STORIES_MAX) throw new FilesError('files_busy', 'file')
  const subject = await subjectKeys.take()
  await subjectKeys.hold(subject)
  return subject
}

/**
 * Takes one photo or paper for the matter that will be taken in under the same command id, sealed at once. Nothing is recorded:
 * what is never sent is swept after a day.
 */
export const createKeepChosen = (deps: IntakeDependencies) =>
  procedureFor('take-in', 'Request')
    .input(chosenFileInputSchema)
    .output(keptFileSchema)
    .mutation(async ({ ctx, input: { file } }) => {
      const { pool, ledger, commandId } = ctx
      const eventId = eventIdFor(commandId, 0)
      const subject = (await findChosenSubject(pool, eventId, deps)) ?? (await freshSubject(pool, deps))
      const place = { cell: ledger.origin.split('/')[0] ?? '', eventId, subject }
      return await keepChosenFile(ctx, place, new Uint8Array(await file.arrayBuffer()))
    })
