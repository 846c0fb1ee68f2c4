import { FilesError, findAttached, readAttachment } from '@yiwang/files'
import { procedureFor } from '@yiwang/identity'
import type { VaultClient } from '@yiwang/privacy'
import { z } from 'zod'
import { ownerOf } from './owner-of.ts'

const openFileInputSchema = z.object({
  matterId: z.uuid(),
  /** the event it is attached to */
  eventId: z.uuid(),
  fileId: z.uuid(),
  purpose: z.enum(['handle', 'reply', 'call-back', 'import-view']),
})

/**
 * Opens a photo or paper of a matter for a stated purpose. The vault judges again by its own replica and gives the keys of this
 * file alone; the person sees who looked. The content is in the answer and nowhere else: it has no address.
 */
export const createOpenFile = (vault: Pick<VaultClient, 'openFile'>) =>
  procedureFor('open', 'PersonalData')
    .input(openFileInputSchema)
    .output(z.object({ mediaType: z.string(), content: z.base64() }))
    .mutation(async ({ ctx, input }) => {
      const { matterId, eventId, fileId, purpose } = input
      ctx.authorize(await ownerOf(ctx, matterId))
      const file = await findAttached(ctx.ledger, input)
      if (file === undefined) throw new FilesError('file_not_found', 'fileId')
      const { pool, connection, ledger } = ctx
      const content = await readAttachment({ pool, connection, origin: ledger.origin }, file, async (heads) => {
        const actorToken = await ctx.signActor({ audience: 'vault', matterId, purpose })
        return await vault.openFile({ matterId, eventId, fileId, heads, purpose, actorToken })
      })
      return { mediaType: file.mediaType, content: content.toString('base64') }
    })
