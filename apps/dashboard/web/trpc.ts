import { createClient } from '@yiwang/ui/web'
import type { AppRouter } from '../src/router.ts'

export const api = createClient<AppRouter>()
