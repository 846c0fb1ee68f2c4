import { describe, expect, it } from 'vitest'
import { note } from '../testing/sample-events.ts'
import type { Facts } from './facts.ts'
import { Heads } from './head.ts'
import { prepare, type Command } from './prepare.ts'
import { createRecall } from './recall.ts'

const head = { origin: 'demo/portal', lane: 'open', seq: 7, hash: 'f'.repeat(64) }

function facts(versions: Record<string, number>): Facts {
  const heads = new Heads(40, [head])
  return { heads, commands: new Map(), versions: new Map(Object.entries(versions)), eventIds: new Set() }
}

function command(stream: string, expectedVersion?: number): Command {
  const request = note('c', { stream })
  return prepare('portal', expectedVersion === undefined ? request : { ...request, expectedVersion })
}

describe('what a process remembers', () => {
  it('is nothing at first and after an error', () => {
    const recall = createRecall()
    expect(recall.assume([command('a', 0)])).toBeUndefined()
    recall.learn(facts({}))
    expect(recall.assume([command('a', 0)])).toBeDefined()
    recall.forget()
    expect(recall.assume([command('a', 0)])).toBeUndefined()
  })

  it('is heads, position and the streams it wrote', () => {
    const recall = createRecall()
    recall.learn(facts({ 'portal/note/a': 3 }))
    const assumed = recall.assume([command('a')])
    expect(assumed?.facts.heads).toMatchObject({ base: 40, position: 40 })
    expect(assumed?.facts.heads.of('demo/portal', 'open')).toEqual({ seq: 7, hash: head.hash })
    expect(assumed?.facts.versions.get('portal/note/a')).toBe(3)
    expect(assumed?.believed.size).toBe(0)
  })

  it('does not cover a stream it never saw, unless the command says where it stands; the write then checks that', () => {
    const recall = createRecall()
    recall.learn(facts({}))
    expect(recall.assume([command('new', 0), command('unseen')])).toBeUndefined()
    const assumed = recall.assume([command('new', 0), command('old', 5), command('old', 6)])
    expect([...(assumed?.believed ?? [])]).toEqual([['portal/note/old', 5]])
  })

  it('follows when this process moves the position itself, and only then', () => {
    const recall = createRecall()
    recall.learn(facts({}))
    recall.moved(39, 50)
    expect(recall.assume([command('a', 0)])?.facts.heads.base).toBe(40)
    recall.moved(40, 45)
    expect(recall.assume([command('a', 0)])?.facts.heads.base).toBe(45)
  })

  it('forgets the streams written longest ago', () => {
    const recall = createRecall()
    recall.learn(facts({ 'portal/note/old': 1 }))
    recall.learn(facts(Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`portal/note/${index}`, 1]))))
    expect(recall.assume([command('old')])).toBeUndefined()
    expect(recall.assume([command('19999')])).toBeDefined()
  })
})
