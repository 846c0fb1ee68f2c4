import type { AppContext } from '@yiwang/identity'
import { can, procedureFor } from '@yiwang/identity'
import { z } from 'zod'
import { matterInputSchema, suggestionOutputSchema, unitLoadSchema, type CaseText } from '../api.ts'
import type { CaseworkDependencies } from '../dependencies.ts'
import { findSimilar } from '../queries/find-similar.ts'
import { listTexts } from '../queries/texts.ts'
import { unitLoads } from '../queries/unit-loads.ts'
import type { UnitSuggestion } from '../suggester.ts'
import { authorizedCase } from './acting.ts'

type Suggesting = Pick<CaseworkDependencies, 'organisation' | 'suggester'>

async function spokenWords(prisma: AppContext['prisma'], matterId: string): Promise<CaseText[]> {
  const texts = await listTexts(prisma, matterId)
  return texts.filter(({ part }) => part === 'request' || part === 'addition')
}

async function suggestedFor(
  texts: readonly CaseText[],
  { organisation, suggester }: Suggesting,
): Promise<UnitSuggestion | undefined> {
  return texts.length === 0 ? undefined : suggester.suggest(texts, await organisation.listDuties())
}

const isSure = (found: UnitSuggestion | undefined, { suggester }: Suggesting): found is UnitSuggestion =>
  found !== undefined && found.confidence >= suggester.sureFrom

/** The unit the redacted words speak for; undefined when none does clearly enough, or the index is behind. */
export async function findSuggestion(
  prisma: AppContext['prisma'],
  deps: Suggesting,
  matterId: string,
): Promise<UnitSuggestion | undefined> {
  const found = await suggestedFor(await spokenWords(prisma, matterId), deps)
  return isSure(found, deps) ? found : undefined
}

/** What the machine would suggest to the dispatcher, and where like matters went; it decides nothing. */
export const createSuggest = (deps: CaseworkDependencies) =>
  procedureFor('dispatch', 'Case')
    .input(matterInputSchema)
    .output(suggestionOutputSchema)
    .query(async ({ ctx, input: { matterId } }) => {
      await authorizedCase(ctx, matterId)
      const texts = await spokenWords(ctx.prisma, matterId)
      const found = await suggestedFor(texts, deps)
      const similar = await findSimilar(ctx.prisma, {
        matterId,
        text: texts.map(({ title, body }) => `${title ?? ''}${body}`).join('\n'),
        words: found?.words ?? [],
        mayRead: (record) => can(ctx.actor, { action: 'read', subject: 'Case', record }),
      })
      return { suggestion: isSure(found, deps) ? { ...found, words: [...found.words] } : null, similar }
    })

/** What each unit has on its hands, for whoever gives work out. */
export const loads = procedureFor('dispatch', 'Case')
  .output(z.array(unitLoadSchema))
  .query(({ ctx }) => unitLoads(ctx.prisma, ctx.clock.now()))
