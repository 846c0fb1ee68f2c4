import type { SameWords } from '@yiwang/kernel'
import type { catalogueWords as inChinese } from '../zh-cn/catalogue.ts'

/** What other platforms' catalogues tell of service items. */
export const catalogueWords: SameWords<typeof inChinese> = {
  catalogue: {
    unit: 'Unit in charge',
    kind: 'Kind of item',
    place: 'Where',
    phone: 'Phone',
    conditions: 'Conditions',
    source: 'From the catalogue “{{source}}”',
    original: 'Original page',
  },
}
