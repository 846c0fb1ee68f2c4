import { router } from '@yiwang/identity'
import { counts, figures, today } from './procedures/read.ts'
import { createWay, type OversightDependencies } from './procedures/way.ts'

export const createOversightRouter = (dependencies: OversightDependencies) =>
  router({ today, counts, figures, way: createWay(dependencies) })
