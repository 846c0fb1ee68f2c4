import { workerProcedure } from '@yiwang/identity'
import { z } from 'zod'

/** What a printed receipt says of where it was handed out. */
export const createPlace = (cellName: string) =>
  workerProcedure.output(z.object({ cellName: z.string() })).query(() => ({ cellName }))
