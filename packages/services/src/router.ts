import { router } from '@yiwang/identity'
import { catalogue, checkForm, item, items, itemsLike } from './procedures/catalogue.ts'
import { prefill } from './procedures/prefill.ts'
import { applicationOfMatter, applications } from './procedures/read.ts'
import { start } from './procedures/start.ts'
import { submit } from './procedures/submit.ts'

export const servicesRouter = router({
  items,
  item,
  checkForm,
  catalogue,
  itemsLike,
  start,
  prefill,
  submit,
  applications,
  applicationOfMatter,
})
