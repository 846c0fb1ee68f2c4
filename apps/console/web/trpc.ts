import type { inferRouterOutputs } from '@trpc/server'
import { createClient } from '@yiwang/ui/web'
import type { AppRouter } from '../src/router.ts'

/** The console's own procedures. */
export const api = createClient<AppRouter>()

/** What they answer, as it arrives. */
export type Answers = inferRouterOutputs<AppRouter>
