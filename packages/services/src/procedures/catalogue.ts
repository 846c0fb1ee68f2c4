import { procedureFor, publicProcedure } from '@yiwang/identity'
import { z } from 'zod'
import {
  catalogueFindingsSchema,
  CheckForm,
  codeSchema,
  findFaults,
  formFaultsSchema,
  itemSchema,
  itemsLikeSchema,
  SearchCatalogue,
  spokenWordsSchema,
} from '../contracts.ts'
import { findItemsLike } from '../queries/items-like.ts'
import { getItem, listItems, searchCatalogue } from '../queries.ts'

export const items = publicProcedure.output(z.array(itemSchema)).query(({ ctx }) => listItems(ctx.prisma))

export const item = publicProcedure
  .input(z.object({ itemCode: codeSchema }))
  .output(itemSchema)
  .query(({ ctx, input }) => getItem(ctx.prisma, input.itemCode))

/** Everything missing or wrong, told once, before anything is submitted. A mutation, so that no value enters a URL. */
export const checkForm = publicProcedure
  .input(CheckForm)
  .output(formFaultsSchema)
  .mutation(async ({ ctx, input }) => {
    const { unknown, missing, invalid } = findFaults(await getItem(ctx.prisma, input.itemCode), input.values)
    return { unknown: [...unknown], missing: [...missing], invalid: [...invalid] }
  })

/** What other platforms' catalogues, brought along by the importer, tell of. */
export const catalogue = publicProcedure
  .input(SearchCatalogue)
  .output(catalogueFindingsSchema)
  .query(({ ctx, input }) => searchCatalogue(ctx.prisma, input))

/** Items somebody may mean while they speak. A mutation, so that their words enter no URL. */
export const itemsLike = procedureFor('take-in', 'Request')
  .input(spokenWordsSchema)
  .output(itemsLikeSchema)
  .mutation(({ ctx, input }) => findItemsLike(ctx.prisma, input.words))
