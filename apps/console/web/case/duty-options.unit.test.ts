import { expect, it } from 'vitest'
import { dutyOptions, SEARCH_DUTIES } from './duty-options.ts'

const drainage = {
  dutyId: 'drainage',
  category: '排水与积水',
  keywords: ['井盖', '下水道'],
  examples: '路面积水、污水外溢',
}

it('finds an entry by its title, its keywords and its examples', () => {
  const [option] = dutyOptions([drainage])
  expect(option).toMatchObject({ value: 'drainage', label: '排水与积水' })
  const searched = option?.[SEARCH_DUTIES.optionFilterProp] ?? ''
  for (const typed of ['排水', '井盖', '下水道', '污水']) expect(searched).toContain(typed)
})
