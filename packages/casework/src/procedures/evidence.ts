import { procedureFor } from '@yiwang/identity'
import { z } from 'zod'
import { evidenceInputSchema } from '../api.ts'
import type { CaseworkDependencies } from '../dependencies.ts'
import { keepEvidence } from '../node/evidence.ts'
import { authorizedCase, sealingPlace } from './acting.ts'

/**
 * Takes one photo or paper for the note or reply that will be sent under the same command id, sealed at once. Nothing is recorded:
 * what is never sent is swept after a day.
 */
export const createKeepEvidence = (deps: CaseworkDependencies) =>
  procedureFor('annotate', 'Case')
    .input(evidenceInputSchema)
    .output(z.object({ fileId: z.uuid(), mediaType: z.string() }))
    .mutation(async ({ ctx, input: { matterId, file } }) => {
      const found = await authorizedCase(ctx, matterId)
      const place = await sealingPlace(ctx, deps, found)
      const choosing = { ...ctx, keptBy: ctx.actor.sub }
      return await keepEvidence(choosing, place, new Uint8Array(await file.arrayBuffer()))
    })
