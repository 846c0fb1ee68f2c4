import { beforeEach, describe, expect, it } from 'vitest'
import { createDrafts, type DraftStorage } from './drafts.ts'

function memory(): DraftStorage & { readonly all: Map<string, string> } {
  const all = new Map<string, string>()
  return {
    all,
    get length() {
      return all.size
    },
    key: (index) => [...all.keys()][index] ?? null,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => void all.set(key, value),
    removeItem: (key) => void all.delete(key),
  }
}

let storage: ReturnType<typeof memory>
beforeEach(() => {
  storage = memory()
})

describe('drafts', () => {
  it('survive a reload of the page, for the one who wrote them', () => {
    const drafts = createDrafts(storage)
    drafts.openFor('chengguan/承办岗/陈刚')
    drafts.keep('m1/reply', { reply: '已经修好' })
    const after = createDrafts(storage)
    after.openFor('chengguan/承办岗/陈刚')
    expect(after.read('m1/reply')).toEqual({ reply: '已经修好' })
    expect(after.read('m2/reply')).toBeUndefined()
  })

  it('are none where only what the form began with stands', () => {
    const drafts = createDrafts(storage)
    const presets = { kind: 'help', narrative: '' }
    drafts.keep('window', { kind: 'help', narrative: '路灯', name: undefined }, presets)
    expect(drafts.read('window')).toEqual({ kind: 'help', narrative: '路灯' })
    drafts.keep('window', { kind: 'help', narrative: '', name: undefined }, presets)
    expect(drafts.read('window')).toBeUndefined()
    drafts.keep('window', { kind: 'consultation', narrative: '' }, presets)
    expect(drafts.read('window')).toEqual({ kind: 'consultation', narrative: '' })
  })

  it('are not there for the next person at this desk', () => {
    const drafts = createDrafts(storage)
    drafts.openFor('chengguan/承办岗/陈刚')
    drafts.keep('m1/reply', { reply: '王女士说' })
    drafts.keep('m2/note', { text: '记一下' })
    storage.setItem('other', 'stays')
    drafts.openFor('shuiwu/承办岗/林水')
    expect(drafts.read('m1/reply')).toBeUndefined()
    expect([...storage.all.values()].join('')).not.toMatch(/王女士|记一下/)
    expect(storage.getItem('other')).toBe('stays')
  })

  it('are forgotten when sent, emptied, or signed out', () => {
    const drafts = createDrafts(storage)
    drafts.keep('a', { text: '一' })
    drafts.keep('b', { text: '二' })
    drafts.drop('a')
    drafts.keep('b', { text: '', way: undefined })
    expect([drafts.read('a'), drafts.read('b')]).toEqual([undefined, undefined])
    drafts.keep('c', { text: '三' })
    drafts.clear()
    expect(drafts.read('c')).toBeUndefined()
  })

  it('that cannot be read are none', () => {
    storage.setItem('yiwang-draft/a', '{broken')
    expect(createDrafts(storage).read('a')).toBeUndefined()
  })
})
