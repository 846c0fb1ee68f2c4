import type { AppContext } from '@yiwang/identity'
import { can, procedureFor } from '@yiwang/identity'
import type { Actor } from '@yiwang/identity/contracts'
import { redact } from '@yiwang/sealing/redact'
import { z } from 'zod'
import {
  knownSchema,
  matterInputSchema,
  spokenInputSchema,
  suggestionOutputSchema,
  unitLoadSchema,
  type CaseText,
} from '../api.ts'
import type { CaseworkDependencies } from '../dependencies.ts'
import { findLike, findSimilar, type MayRead } from '../queries/find-similar.ts'
import { listTexts } from '../queries/texts.ts'
import { unitLoads } from '../queries/unit-loads.ts'
import { storyIn } from '../story.ts'
import type { SpokenWords, UnitSuggestion } from '../suggester.ts'
import { authorizedCase } from './acting.ts'

type Suggesting = Pick<CaseworkDependencies, 'organisation' | 'suggester'>

async function spokenWords(prisma: AppContext['prisma'], matterId: string): Promise<CaseText[]> {
  return storyIn(await listTexts(prisma, matterId))
}

async function suggestedFor(
  texts: readonly SpokenWords[],
  { organisation, suggester }: Suggesting,
): Promise<UnitSuggestion | undefined> {
  return texts.length === 0 ? undefined : suggester.suggest(texts, await organisation.listDuties())
}

const isSure = (found: UnitSuggestion | undefined, { suggester }: Suggesting): found is UnitSuggestion =>
  found !== undefined && found.confidence >= suggester.sureFrom

const shown = (found: UnitSuggestion | undefined, deps: Suggesting) =>
  isSure(found, deps) ? { ...found, words: [...found.words] } : null

const readableBy =
  (actor: Actor): MayRead =>
  (record) =>
    can(actor, { action: 'read', subject: 'Case', record })

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
      const text = texts.map(({ title, body }) => `${title ?? ''}${body}`).join('\n')
      const sought = { matterId, text, words: found?.words ?? [] }
      const similar = await findSimilar(ctx.prisma, sought, readableBy(ctx.actor))
      return { suggestion: shown(found, deps), similar }
    })

/**
 * What is known of somebody's words while they still speak: where they would go, and open or recent matters alike. Nothing is
 * kept. A mutation, so that the words enter no URL.
 */
export const createWhatIsKnown = (deps: Suggesting) =>
  procedureFor('take-in', 'Request')
    .input(spokenInputSchema)
    .output(knownSchema)
    .mutation(async ({ ctx, input }) => {
      // As the index will have them: what is learnt from and compared with holds no personal data either.
      const { text } = redact(input.words)
      const found = await suggestedFor([{ title: null, body: text }], deps)
      const asking = { mayRead: readableBy(ctx.actor), now: ctx.clock.now() }
      const alike = await findLike(ctx.prisma, { text, words: found?.words ?? [] }, asking)
      return { suggestion: shown(found, deps), alike }
    })

/** What each unit has on its hands, for whoever gives work out. */
export const loads = procedureFor('dispatch', 'Case')
  .output(z.array(unitLoadSchema))
  .query(({ ctx }) => unitLoads(ctx.prisma, ctx.clock.now()))
