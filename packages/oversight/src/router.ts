import { router } from '@yiwang/identity'
import { flow, history, places, results, standing } from './procedures/read.ts'
import { createShapes } from './procedures/shapes.ts'
import { createWay, type OversightDependencies } from './procedures/way.ts'

export const createOversightRouter = (dependencies: OversightDependencies) =>
  router({
    flow,
    standing,
    results,
    places,
    history,
    shapes: createShapes(dependencies),
    way: createWay(dependencies),
  })
