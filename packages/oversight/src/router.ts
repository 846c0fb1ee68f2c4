import { router } from '@yiwang/identity'
import { flow, history, places, results, standing } from './procedures/read.ts'
import { lateMatters } from './procedures/late-matters.ts'
import { createOperations } from './procedures/operations.ts'
import { createShapes } from './procedures/shapes.ts'
import { looks } from './procedures/trust.ts'
import { createWay, type OversightDependencies } from './procedures/way.ts'

export const createOversightRouter = (dependencies: OversightDependencies) =>
  router({
    flow,
    standing,
    results,
    places,
    lateMatters,
    history,
    shapes: createShapes(dependencies),
    looks,
    operations: createOperations(dependencies),
    way: createWay(dependencies),
  })
