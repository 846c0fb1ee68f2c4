import { router } from '@yiwang/identity'
import { confirmations, ratings } from './procedures/figures.ts'

export const feedbackRouter = router({ confirmations, ratings })
