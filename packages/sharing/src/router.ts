import { router } from '@yiwang/identity'
import { dataSets, registerDataSet } from './procedures/catalogue.ts'
import { askedForMatter, fill } from './procedures/fill.ts'
import { giveGrant, grants, grantsForItem, withdrawGrant } from './procedures/grants.ts'

export const sharingRouter = router({
  dataSets,
  registerDataSet,
  grants,
  grantsForItem,
  giveGrant,
  withdrawGrant,
  fill,
  askedForMatter,
})
