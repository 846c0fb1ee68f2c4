import { workerProcedure } from '@yiwang/identity'
import { laneSchema } from '@yiwang/kernel'
import { z } from 'zod'

/** How the line to the stream is: work goes on without it, and what is recorded meanwhile crosses when it returns. */
export const lineSchema = z.object({
  isUp: z.boolean(),
  /** own events that have not come back from the stream yet */
  unreturned: z.int().min(0),
})

export const line = workerProcedure.output(lineSchema).query(async ({ ctx }) => {
  const { ledger, connection } = ctx
  const [heads, ...returned] = await Promise.all([
    ledger.heads(),
    ...laneSchema.options.map((lane) => ledger.returned(lane)),
  ])
  const written = heads.filter(({ origin }) => origin === ledger.origin).reduce((sum, { seq }) => sum + seq, 0)
  const back = returned.reduce((sum, seq) => sum + seq, 0)
  return { isUp: connection.isConnected(), unreturned: Math.max(0, written - back) }
})
