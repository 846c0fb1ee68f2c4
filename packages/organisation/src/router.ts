import { router } from '@yiwang/identity'
import { listDuty, registerUnit } from './procedures/change.ts'
import { divisions, duties, shapes, units } from './procedures/read.ts'

export const organisationRouter = router({ units, divisions, shapes, duties, registerUnit, listDuty })
