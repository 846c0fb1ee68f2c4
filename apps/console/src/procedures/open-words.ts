import { procedureFor } from '@yiwang/identity'
import type { RecordedEvent } from '@yiwang/kernel'
import {
  EVENTS_PER_CALL_MAX,
  openedBoxSchema,
  PURPOSES,
  readableFields,
  sealedBoxesIn,
} from '@yiwang/privacy/contracts'
import { z } from 'zod'
import { ownerOf } from './owner-of.ts'

const openWordsInputSchema = z.object({
  matterId: z.uuid(),
  purpose: z.enum(['handle', 'contact-citizen', 'reply', 'call-back', 'import-view']),
})
type OpenWordsInput = z.infer<typeof openWordsInputSchema>

/** Longest matters have some dozens of events; what lies further back is opened by asking for it. */
const EVENTS_MAX = 500

/** Events with a box this purpose may read; asking for more would only be refused. */
function isReadable(event: RecordedEvent, { purpose }: OpenWordsInput): boolean {
  return sealedBoxesIn(event.data).some(
    ({ name, box }) => readableFields(PURPOSES[purpose], name, Object.keys(box.fields)).length > 0,
  )
}

function chunksOf(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / EVENTS_PER_CALL_MAX)
  return Array.from({ length: count }, (_, i) => ids.slice(i * EVENTS_PER_CALL_MAX, (i + 1) * EVENTS_PER_CALL_MAX))
}

/**
 * Opens a matter's words at the vault for a stated purpose. The vault judges again by its own replica, and the person sees
 * who looked. A mutation, since it leaves a trace.
 */
export const openWords = procedureFor('open', 'PersonalData')
  .input(openWordsInputSchema)
  .output(z.array(openedBoxSchema))
  .mutation(async ({ ctx, input }) => {
    const { matterId, purpose } = input
    ctx.authorize(await ownerOf(ctx, matterId))
    const events = await ctx.ledger.readAfter(0, EVENTS_MAX, { matterId })
    const ids = events.filter((event) => isReadable(event, input)).map(({ id }) => id)
    const opened = []
    for (const eventIds of chunksOf(ids)) {
      const actorToken = await ctx.signActor({ audience: 'vault', matterId, purpose })
      opened.push(...(await ctx.vault.open({ eventIds, purpose, matterId, actorToken })))
    }
    return opened.map(({ eventId, box, fields }) => ({ eventId, box, fields: { ...fields } }))
  })
