import { decideGiven, testCircumstances } from '@yiwang/kernel/testing'
import { expect, it } from 'vitest'
import { ItemCatalogued } from '../events.ts'
import { cataloguedItem, type CatalogueItem } from './catalogued-item.ts'

const { item } = ItemCatalogued.sample
const command = (changes: Partial<typeof item> = {}): CatalogueItem => ({
  type: 'CatalogueItem',
  item: { ...item, ...changes },
  circumstances: testCircumstances({ initiator: 'system' }),
})

it('is recorded once, and again when the source says something else', () => {
  const first = decideGiven([], cataloguedItem, command())
  expect(first).toMatchObject([{ type: 'services.item-catalogued.v1', data: { item } }])
  expect(decideGiven(first, cataloguedItem, command())).toEqual([])
  expect(decideGiven(first, cataloguedItem, command({ name: '新名称' }))).toHaveLength(1)
})

it('may lack both limits, but may not promise more time than the rule gives', () => {
  const { limit: _limit, promised: _promised, ...bare } = item
  expect(decideGiven([], cataloguedItem, { ...command(), item: bare })).toHaveLength(1)
  const promised = { amount: 21, unit: 'working-day', basis: '示例', effectiveFrom: '2026-01-01' } as const
  expect(() => decideGiven([], cataloguedItem, command({ promised }))).toThrow('promise_longer_than_limit: promised')
  expect(decideGiven([], cataloguedItem, command({ promised: { ...promised, unit: 'natural-day' } }))).toHaveLength(1)
})
