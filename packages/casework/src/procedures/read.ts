import { can, procedureFor } from '@yiwang/identity'
import type { Actor } from '@yiwang/identity/contracts'
import { z } from 'zod'
import { caseDetailSchema, casePageSchema, listCasesInputSchema, matterInputSchema } from '../api.ts'
import { countCases, listCases } from '../queries/list-cases.ts'
import { listTexts } from '../queries/texts.ts'
import { listTimeline } from '../queries/timeline.ts'
import { timelineSentence } from '../timeline/timeline-sentence.ts'
import { authorizedCase } from './acting.ts'

/** Whoever may read any case sees the unit they ask for, everyone else their own unit's only. */
function readableUnit(actor: Actor, wanted: string | undefined): string | undefined {
  const mayReadAny = can(actor, { action: 'read', subject: 'Case', record: { unit: wanted ?? '' } })
  return mayReadAny ? wanted : actor.unit
}

export const cases = procedureFor('read', 'Case')
  .input(listCasesInputSchema)
  .output(casePageSchema)
  .query(({ ctx, input }) => {
    const { unitId: wanted, ...rest } = input
    const unitId = readableUnit(ctx.actor, wanted)
    return listCases(ctx.prisma, unitId === undefined ? rest : { ...rest, unitId }, ctx.clock.now())
  })

export const counts = procedureFor('read', 'Case')
  .output(z.record(z.string(), z.int()))
  .query(({ ctx }) => countCases(ctx.prisma, readableUnit(ctx.actor, undefined)))

export const caseDetail = procedureFor('read', 'Case')
  .input(matterInputSchema)
  .output(caseDetailSchema)
  .query(async ({ ctx, input: { matterId } }) => {
    const { subjectId: _subjectId, ...found } = await authorizedCase(ctx, matterId)
    const [texts, timeline] = await Promise.all([listTexts(ctx.prisma, matterId), listTimeline(ctx.prisma, matterId)])
    return {
      case: found,
      texts,
      timeline: timeline.map((entry) => ({ ...entry, sentence: timelineSentence(entry, 'zh-CN') })),
    }
  })
