import { router } from '@yiwang/identity'
import { head } from './procedures/head.ts'
import { proof } from './procedures/proof.ts'

export const auditRouter = router({ head, proof })
