import { procedureFor } from '@yiwang/identity'
import { shapeCollectionSchema } from '@yiwang/organisation/contracts'
import type { OversightDependencies } from './way.ts'

/** The shapes the map is drawn of, of the actor's own division. */
export const createShapes = ({ shapesWithin }: OversightDependencies) =>
  procedureFor('read', 'Figures')
    .output(shapeCollectionSchema)
    .query(({ ctx }) => shapesWithin(ctx.actor.divisionScope))
