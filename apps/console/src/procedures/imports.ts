import { octetInputParser } from '@trpc/server/http'
import { procedureFor } from '@yiwang/identity'
import { ImportError, previewMap, readSample } from '@yiwang/import'
import { FILE_BYTES_MAX, previewInputSchema, previewSchema, sampleSchema } from '@yiwang/import/contracts'

/** All of a body, which may be cut off nowhere; throws ImportError('file_too_large') beyond the limit. */
async function bytesOf(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body) {
    size += piece.length
    if (size > FILE_BYTES_MAX) throw new ImportError('file_too_large')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/**
 * The beginning of a file somebody wants to import, for their eyes only: it is read in memory, shown, and kept nowhere. For
 * whoever keeps the registers.
 */
export const readFile = procedureFor('change', 'Organisation')
  .input(octetInputParser)
  .output(sampleSchema)
  .mutation(async ({ input }) => readSample(await bytesOf(input)))

/** Tries a map on those first rows. A mutation, since what people wrote must enter no URL. */
export const tryMap = procedureFor('change', 'Organisation')
  .input(previewInputSchema)
  .output(previewSchema)
  .mutation(({ ctx, input }) => previewMap(input, ctx.clock.now()))
