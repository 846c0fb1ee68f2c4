import { expect, it } from 'vitest'
import { openedFields } from './opened-words.ts'

it('shows whom to call first, then the words in the order they were said', () => {
  const fields = openedFields([
    { eventId: 'e1', box: 'content', fields: { narrative: '灯不亮', minutesSpent: 20 } },
    { eventId: 'e2', box: 'content', fields: { narrative: '还是不亮' } },
    { eventId: 'e1', box: 'contact', fields: { phone: '13800000000', name: '王女士' } },
  ])
  expect(fields.map(({ field, value }) => [field, value])).toEqual([
    ['name', '王女士'],
    ['phone', '13800000000'],
    ['narrative', '灯不亮'],
    ['narrative', '还是不亮'],
    ['minutesSpent', '20'],
  ])
  expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length)
})
