import { router } from '@yiwang/identity'
import { inspectMatter } from './procedures/inspect-matter.ts'
import { head } from './procedures/head.ts'
import { proof } from './procedures/proof.ts'

export const auditRouter = router({ head, proof, inspectMatter })
