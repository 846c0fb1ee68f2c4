import { attachedTo } from '@yiwang/files'
import { can, procedureFor } from '@yiwang/identity'
import type { Actor } from '@yiwang/identity/contracts'
import { z } from 'zod'
import {
  caseDetailSchema,
  casePageSchema,
  listCasesInputSchema,
  matterInputSchema,
  searchCasesInputSchema,
  type CaseFile,
  type CasePage,
  type SearchCasesInput,
} from '../api.ts'
import { countCases, listCases } from '../queries/list-cases.ts'
import { listTexts } from '../queries/texts.ts'
import { listTimelineForOffice } from '../queries/timeline.ts'
import { timeLeft } from '../time-left.ts'
import type { TimelineEntry } from '../timeline/entry.ts'
import { textOf } from '../timeline/facts.ts'
import { timelineSentence } from '../timeline/timeline-sentence.ts'
import { authorizedCase, type Acting } from './acting.ts'

/** Whoever may read any case sees the unit they ask for, everyone else their own unit's only. */
function readableUnit(actor: Actor, wanted: string | undefined): string | undefined {
  const mayReadAny = can(actor, { action: 'read', subject: 'Case', record: { unit: wanted ?? '' } })
  return mayReadAny ? wanted : actor.unit
}

/** When a person looks at their own matter is nobody's business who handles it. */
const isOwnLook = ({ kind, facts }: TimelineEntry): boolean =>
  kind === 'privacy.personal-data-opened.v1' && textOf(facts, 'actor.kind') === 'self'

/** A page for this worker: what their permissions do not reach is not in it. */
async function pageFor(
  { actor, prisma, clock, calendar }: Pick<Acting, 'actor' | 'prisma' | 'clock' | 'calendar'>,
  input: SearchCasesInput,
): Promise<CasePage> {
  const { unitId: wanted, ...rest } = input
  const unitId = readableUnit(actor, wanted)
  const now = clock.now()
  const page = await listCases(prisma, unitId === undefined ? rest : { ...rest, unitId }, now)
  return { ...page, items: page.items.map((item) => ({ ...item, ...timeLeft(item, calendar, now) })) }
}

export const cases = procedureFor('read', 'Case')
  .input(listCasesInputSchema)
  .output(casePageSchema)
  .query(({ ctx, input }) => pageFor(ctx, input))

/** A mutation only so that the words searched for enter no URL. */
export const searchCases = procedureFor('read', 'Case')
  .input(searchCasesInputSchema)
  .output(casePageSchema)
  .mutation(({ ctx, input }) => pageFor(ctx, input))

export const counts = procedureFor('read', 'Case')
  .output(z.record(z.string(), z.int()))
  .query(({ ctx }) => countCases(ctx.prisma, readableUnit(ctx.actor, undefined)))

const filesOf = ({ eventId: id, facts: data, ...entry }: TimelineEntry): CaseFile[] =>
  attachedTo({ ...entry, id, data }).map(({ fileId, mediaType, bytes }) => ({ fileId, mediaType, bytes }))

export const caseDetail = procedureFor('read', 'Case')
  .input(matterInputSchema)
  .output(caseDetailSchema)
  .query(async ({ ctx, input: { matterId } }) => {
    const { subjectId: _subjectId, ...found } = await authorizedCase(ctx, matterId)
    const [texts, timeline] = await Promise.all([
      listTexts(ctx.prisma, matterId),
      listTimelineForOffice(ctx.prisma, matterId),
    ])
    return {
      case: { ...found, ...timeLeft(found, ctx.calendar, ctx.clock.now()) },
      texts,
      timeline: timeline
        .filter((entry) => !isOwnLook(entry))
        .map((entry) => ({
          ...entry,
          sentence: timelineSentence(entry, ctx.locale),
          files: filesOf(entry),
        })),
    }
  })
