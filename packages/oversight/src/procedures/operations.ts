import { procedureFor } from '@yiwang/identity'
import { operationsSchema } from '../contracts.ts'
import { findOperations } from '../queries/operations.ts'
import type { OversightDependencies } from './way.ts'

/** How the platform stands, for those who run it. */
export const createOperations = ({ findLine }: OversightDependencies) =>
  procedureFor('read', 'Operations')
    .output(operationsSchema)
    .query(async ({ ctx }) => findOperations({ ...ctx, line: await findLine(), now: ctx.clock.now() }))
