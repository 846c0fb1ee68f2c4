import { countUnsent, countUnsentOf, FilesError, findSubjectOfChosen } from '@yiwang/files'
import { procedureFor, type Actor, type AppContext } from '@yiwang/identity'
import { eventIdFor } from '@yiwang/ledger'
import type { SubjectKey } from '@yiwang/sealing'
import type { Pool } from 'pg'
import { chosenFileInputSchema, keptFileSchema } from '../api.ts'
import { keepChosenFile } from '../node/keep-file.ts'
import type { IntakeDependencies } from './dependencies.ts'

/** Files take a key before anything is taken in: without a limit, choosing files and sending nothing would take every key. */
const UNSENT_STORIES_MAX = 200
/** Of one worker: nobody keeps all others from adding files. */
const WORKERS_STORIES_MAX = 30

type Desk = Pick<AppContext, 'pool'> & { readonly actor: Actor }

/** Under whose key the files of this taking in are sealed; undefined while there are none. */
export async function findChosenSubject(
  pool: Pool,
  eventId: string,
  { findSubjectKey }: Pick<IntakeDependencies, 'findSubjectKey'>,
): Promise<SubjectKey | undefined> {
  const subjectId = await findSubjectOfChosen(pool, eventId)
  return subjectId === undefined ? undefined : await findSubjectKey(subjectId)
}

async function freshSubject({ pool, actor }: Desk, { subjectKeys }: IntakeDependencies): Promise<SubjectKey> {
  const own = await countUnsentOf(pool, actor.sub)
  if (own.subjects >= WORKERS_STORIES_MAX) throw new FilesError('files_of_yours_waiting', 'file')
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
      const content = new Uint8Array(await file.arrayBuffer())
      const keepUnder = (subject: SubjectKey) => {
        const place = { cell: ledger.origin.split('/')[0] ?? '', eventId, subject }
        return keepChosenFile({ ...ctx, keptBy: ctx.actor.sub }, place, content)
      }
      const chosen = await findChosenSubject(pool, eventId, deps)
      if (chosen !== undefined) return await keepUnder(chosen)
      try {
        return await keepUnder(await freshSubject(ctx, deps))
      } catch (error) {
        if (!(error instanceof FilesError) || error.code !== 'files_under_other_key') throw error
        // another file of the same taking in was first
        const first = await findChosenSubject(pool, eventId, deps)
        if (first === undefined) throw error
        return await keepUnder(first)
      }
    })
