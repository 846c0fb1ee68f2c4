import { router } from '@yiwang/identity'
import { counts, figures, today } from './procedures/overview.ts'
import { flow, history, places, results, standing } from './procedures/read.ts'
import { createWay, type OversightDependencies } from './procedures/way.ts'

export const createOversightRouter = (dependencies: OversightDependencies) =>
  router({ flow, standing, results, places, history, today, counts, figures, way: createWay(dependencies) })
