import { decideGiven, testCircumstances } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import { oldAgeAllowance } from '../demo/old-age-allowance.ts'
import { itemSchema, type Item } from '../item.ts'
import { serviceItem, type ListItem } from './service-item.ts'

function listing(changes: Partial<Item> = {}): ListItem {
  return { type: 'ListItem', item: { ...oldAgeAllowance, ...changes }, circumstances: testCircumstances() }
}

describe('listing an item', () => {
  it('publishes it, once', () => {
    const events = decideGiven([], serviceItem, listing())
    expect(events).toMatchObject([{ type: 'services.item-listed.v1', lane: 'open', data: { item: oldAgeAllowance } }])
    expect(decideGiven(events, serviceItem, listing())).toEqual([])
  })

  it('changes it when something changed', () => {
    const events = decideGiven([], serviceItem, listing())
    expect(decideGiven(events, serviceItem, listing({ fee: '免费' }))).toMatchObject([
      { data: { item: { fee: '免费' } } },
    ])
  })

  it('refuses an item that is online only', () => {
    expect(() => decideGiven([], serviceItem, listing({ doors: ['portal'] }))).toThrow('item_online_only: doors')
  })

  it.each([
    ['longer', { amount: 21, unit: 'working-day' as const }],
    ['in another unit', { amount: 5, unit: 'natural-day' as const }],
  ])('refuses a promise that is %s', (_name, change) => {
    const promised = { ...oldAgeAllowance.limit, ...change }
    expect(() => decideGiven([], serviceItem, listing({ promised }))).toThrow('promise_longer_than_limit')
  })

  it('takes an item without a promise of its own', () => {
    const { promised: _promised, ...item } = oldAgeAllowance
    expect(decideGiven([], serviceItem, { ...listing(), item })).toHaveLength(1)
  })

  it('refuses a field listed twice, and a choice without choices', () => {
    const [first, ...others] = oldAgeAllowance.fields
    if (first === undefined) throw new Error('the demo item has fields')
    expect(() => decideGiven([], serviceItem, listing({ fields: [first, first, ...others] }))).toThrow(
      'form_field_listed_twice',
    )
    const bare = { ...first, kind: 'choice' as const }
    expect(() => decideGiven([], serviceItem, listing({ fields: [bare] }))).toThrow('choices_missing: name')
  })

  it('has no way to ask without saying why', () => {
    const [first] = oldAgeAllowance.fields
    expect(itemSchema.safeParse({ ...oldAgeAllowance, fields: [{ ...first, asking: undefined }] }).success).toBe(false)
    expect(
      itemSchema.safeParse({ ...oldAgeAllowance, fields: [{ ...first, asking: { kind: 'required-by-law' } }] }).success,
    ).toBe(false)
  })
})
