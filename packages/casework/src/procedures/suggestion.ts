import type { AppContext } from '@yiwang/identity'
import { procedureFor } from '@yiwang/identity'
import type { OrganisationReader } from '@yiwang/organisation/contracts'
import { matterInputSchema, suggestionOutputSchema } from '../api.ts'
import type { CaseworkDependencies } from '../dependencies.ts'
import { listTexts } from '../queries/texts.ts'
import { suggestUnit, type UnitSuggestion } from '../suggest-unit.ts'
import { authorizedCase } from './acting.ts'

/** The unit the redacted words speak for; undefined when nothing matches or the index is behind. */
export async function suggestionFor(
  prisma: AppContext['prisma'],
  organisation: OrganisationReader,
  matterId: string,
): Promise<UnitSuggestion | undefined> {
  const [texts, duties] = await Promise.all([listTexts(prisma, matterId), organisation.listDuties()])
  const words = texts
    .filter(({ part }) => part === 'request' || part === 'addition')
    .map(({ title, body }) => `${title ?? ''}\n${body}`)
  return suggestUnit(words.join('\n'), duties)
}

/** What the machine would suggest to the dispatcher; it decides nothing. */
export const createSuggest = ({ organisation }: CaseworkDependencies) =>
  procedureFor('dispatch', 'Case')
    .input(matterInputSchema)
    .output(suggestionOutputSchema)
    .query(async ({ ctx, input }) => {
      await authorizedCase(ctx, input.matterId)
      return (await suggestionFor(ctx.prisma, organisation, input.matterId)) ?? null
    })
