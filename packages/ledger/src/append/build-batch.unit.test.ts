import { describe, expect, it } from 'vitest'
import { note } from '../testing/sample-events.ts'
import { buildBatch } from './build-batch.ts'
import type { Facts } from './facts.ts'
import { Heads } from './head.ts'
import { prepare, type AppendRequest } from './prepare.ts'

const by = { origin: 'demo/portal', now: new Date('2026-03-02T09:00:00Z') }

function facts(change: Partial<Facts> = {}): Facts {
  const head = { origin: 'demo/portal', lane: 'open', seq: 7, hash: 'f'.repeat(64) }
  return { heads: new Heads(40, [head]), commands: new Map(), versions: new Map(), eventIds: new Set(), ...change }
}

function build(requests: readonly AppendRequest[], known: Facts = facts()): ReturnType<typeof buildBatch> {
  return buildBatch(
    requests.map((request) => prepare('portal', request)),
    by,
    known,
  )
}

describe('a batch', () => {
  it('goes on from the heads: positions, sequence, chain and versions', () => {
    const known = facts({ versions: new Map([['portal/note/s', 3]]) })
    const { rows } = build([note('a', { stream: 's', count: 2 }), note('b', { stream: 's' })], known)
    expect(rows.map((row) => row.position)).toEqual([41, 42, 43])
    expect(rows.map((row) => row.wire.attributes.seq)).toEqual(['8', '9', '10'])
    expect(rows.map((row) => row.wire.attributes.streamversion)).toEqual(['4', '5', '6'])
    expect(rows[0]?.wire.attributes.prevhash).toBe('f'.repeat(64))
    expect(rows[2]?.wire.attributes.prevhash).toBe(rows[1]?.wire.attributes.hash)
    expect(rows.map((row) => row.ownCommand)).toEqual([
      { id: 'command-a', size: 2 },
      undefined,
      { id: 'command-b', size: 1 },
    ])
    expect(known.heads.changes()).toEqual([
      { origin: 'demo/portal', lane: 'open', seq: 10, hash: rows[2]?.wire.attributes.hash },
    ])
  })

  it('leaves no trace of what it refuses', () => {
    const { rows, verdicts } = build([{ ...note('a'), expectedVersion: 1 }, note('b')])
    expect(verdicts[0]).toMatchObject({ refused: { code: 'version_conflict' } })
    expect(rows.map((row) => [row.position, row.wire.attributes.seq])).toEqual([[41, '8']])
  })

  it('sees within itself the versions, commands and ids of those before', () => {
    const twice = note('twice', { stream: 's' })
    const stolen = { ...note('thief'), events: twice.events }
    const { rows, verdicts } = build([twice, twice, { ...note('next', { stream: 's' }), expectedVersion: 1 }, stolen])
    expect(verdicts).toMatchObject([
      { position: 41, duplicate: false },
      { position: 41, duplicate: true },
      { position: 42, duplicate: false },
      { refused: { code: 'event_id_taken' } },
    ])
    expect(rows.length).toBe(2)
  })

  it('points a repeated command at its first result', () => {
    const known = facts({ commands: new Map([['command-old', { position: 12, size: 3, contentDigest: undefined }]]) })
    const { rows, verdicts } = build([note('old')], known)
    expect(verdicts).toEqual([{ streamId: 'portal/note/old', position: 12, size: 3, duplicate: true }])
    expect(rows).toEqual([])
  })

  it.each([
    ['a'.repeat(43), 'a'.repeat(43), 'repeated'],
    ['a'.repeat(43), undefined, 'repeated'],
    [undefined, 'a'.repeat(43), 'repeated'],
    ['a'.repeat(43), 'b'.repeat(43), 'refused'],
  ])('a command recorded with content %s and asked again with %s is %s', (recorded, asked, outcome) => {
    const known = facts({ commands: new Map([['command-old', { position: 12, size: 1, contentDigest: recorded }]]) })
    const { verdicts } = build([{ ...note('old'), contentDigest: asked }], known)
    const expected = { repeated: { duplicate: true }, refused: { refused: { code: 'command_id_reused' } } }
    expect(verdicts).toMatchObject([outcome === 'refused' ? expected.refused : expected.repeated])
  })
})
