import type { SameWords } from '@yiwang/kernel'
import type { catalogueWords as inChinese } from '../zh-cn/catalogue.ts'

/** What other platforms' catalogues tell of service items. */
export const catalogueWords: SameWords<typeof inChinese> = {
  catalogue: {
    title: 'Service catalogue',
    hint: 'Items brought along from other platforms’ catalogues, to be found and told; the source decides. What can be applied for at this county’s windows is under “Applications”.',
    find: 'Find by item or unit; several words are possible',
    count: '{{count}} items',
    count_one: '{{count}} item',
    empty:
      'No catalogue has been imported yet. For someone asking now, call 12345 or the unit in charge; catalogues are imported by the data steward.',
    emptyForSteward:
      'No catalogue has been imported yet. Make a map under “Import maps”, then import by the command given there.',
    none: 'Nothing found. Try one word less, or another way to say it.',
    unit: 'Unit in charge',
    kind: 'Kind of item',
    place: 'Where',
    phone: 'Phone',
    conditions: 'Conditions',
    source: 'From the catalogue “{{source}}”',
    original: 'Original page',
  },
}
