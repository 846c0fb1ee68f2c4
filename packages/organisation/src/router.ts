import { router } from '@yiwang/identity'
import { changeDuty, listDuty, registerUnit } from './procedures/change.ts'
import { divisions, duties, dutyVersions, posts, shapes, units } from './procedures/read.ts'

export const organisationRouter = router({
  units,
  posts,
  divisions,
  shapes,
  duties,
  dutyVersions,
  registerUnit,
  listDuty,
  changeDuty,
})
