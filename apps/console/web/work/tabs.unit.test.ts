import type { SignedIn } from '@yiwang/ui/web'
import { describe, expect, it } from 'vitest'
import { placesOf } from '../session/places.ts'
import { countOf, tabsOf } from './tabs.ts'

const as = (...roles: string[]): SignedIn => ({ name: '某人', post: '某岗', unit: 'hotline', roles })
const keysOf = (who: SignedIn) => tabsOf(who).map(({ key }) => key)

describe('lists of a worker', () => {
  it('begin with what waits for this role', () => {
    expect(keysOf(as('dispatcher'))).toEqual(['todo', 'waiting', 'all', 'history'])
    expect(tabsOf(as('dispatcher'))[0]).toMatchObject({ filter: { states: ['received', 'open'], order: 'due' } })
    expect(keysOf(as('handler'))).toEqual(['todo', 'back', 'waiting', 'all', 'history'])
    expect(tabsOf(as('handler'))[0]).toMatchObject({ filter: { states: ['dispatched', 'handling'] } })
    expect(keysOf(as('callback'))).toEqual(['all', 'history'])
    expect(tabsOf(as('dispatcher', 'callback'))[0]).toMatchObject({
      filter: { states: ['received', 'open'] },
    })
  })

  it('leave nobody with a list they cannot read', () => {
    expect(keysOf(as('auditor'))).toEqual(['all', 'history'])
    expect(keysOf(as('clerk'))).toEqual(['taken', 'applications'])
    expect(keysOf(as('operator'))).toEqual(['taken'])
    expect(keysOf(as('steward'))).toEqual([])
  })

  it('never hold a case in two of them', () => {
    const [todo, , waiting] = tabsOf(as('handler'))
    const statesOf = (tab: typeof todo) => (tab !== undefined && 'filter' in tab ? (tab.filter.states ?? []) : [])
    expect(statesOf(todo).filter((state) => statesOf(waiting).includes(state))).toEqual([])
  })

  it('are counted from the counts by state', () => {
    const [todo, back, , all] = tabsOf(as('handler'))
    expect(back && countOf(back, { handling: 3, back: 2 })).toBe(2)
    expect(back && countOf(back, { handling: 3 })).toBe(0)
    expect(todo && countOf(todo, { dispatched: 2, handling: 3, closed: 9 })).toBe(5)
    expect(todo && countOf(todo, {})).toBe(0)
    expect(all && countOf(all, { closed: 9 })).toBeUndefined()
    expect(todo && countOf(todo, undefined)).toBeUndefined()
  })
})

describe('places in the navigation', () => {
  it('are those where the worker has something to do', () => {
    expect(placesOf(as('dispatcher'))).toEqual(['work', 'objections'])
    expect(placesOf(as('auditor'))).toEqual(['work', 'questions', 'objections'])
    expect(placesOf(as('operator'))).toEqual(['work', 'hotline', 'callers', 'catalogue'])
    expect(placesOf(as('callback'))).toEqual(['work', 'call-backs'])
    expect(placesOf(as('clerk'))).toEqual(['work', 'window', 'callers', 'application', 'catalogue'])
  })
})
