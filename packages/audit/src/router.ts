import { router } from '@yiwang/identity'
import { createInspectMatter, type AuditDependencies } from './procedures/inspect-matter.ts'
import { head } from './procedures/head.ts'
import { createProof } from './procedures/proof.ts'

export const createAuditRouter = (dependencies: AuditDependencies) =>
  router({ head, proof: createProof(dependencies), inspectMatter: createInspectMatter(dependencies) })
