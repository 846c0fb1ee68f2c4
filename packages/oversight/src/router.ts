import { router } from '@yiwang/identity'
import { counts, figures, today } from './procedures/read.ts'

export const oversightRouter = router({ today, counts, figures })
