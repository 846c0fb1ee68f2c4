import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBase64 } from '../bytes.ts'
import { appendLeaves, emptyRange } from '../merkle/compact-range.ts'
import { treeHash } from '../merkle/tree-hash.ts'
import { sha256 } from '../node-crypto.ts'
import { emptyNode, growNode, nodeId, nodeIdsOf, readRange, type NodeRow } from './tree-rows.ts'

const tree = treeHash(sha256)
const LEAVES = Array.from({ length: 70_000 }, (_, i) => tree.leaf(Uint8Array.of(i & 255, i >> 8, i >> 16)))

function rowsAfter(runs: ReadonlyArray<{ from: number; to: number }>): Map<string, NodeRow> {
  const rows = new Map<string, NodeRow>()
  for (const { from, to } of runs)
    for (const id of nodeIdsOf(from, to - from)) {
      const run = { firstLeaf: from, leafHashes: LEAVES.slice(from, to) }
      rows.set(id, growNode(tree, rows.get(id) ?? emptyNode(id), run))
    }
  return rows
}

function fullHashes(rows: Map<string, NodeRow>): Record<string, string> {
  const full = [...rows].flatMap(([id, row]) => (row.hash === null ? [] : [[id, row.hash] as const]))
  return Object.fromEntries(full)
}

describe('node rows', () => {
  it('fill up to the nodes of the tree however the leaves arrive', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 799 }), { maxLength: 9 }), (cuts) => {
        const bounds = [0, ...cuts.toSorted((a, b) => a - b), 800]
        const runs = bounds.slice(1).map((to, i) => ({ from: bounds[i] as number, to }))
        const { stored } = appendLeaves(tree, emptyRange, LEAVES.slice(0, 800))
        const expected = stored
          .filter((node) => node.level > 0)
          .map((n) => [nodeId(n.level, n.index), toBase64(n.hash)])
        expect(fullHashes(rowsAfter(runs))).toEqual(Object.fromEntries(expected))
      }),
      { numRuns: 30 },
    )
  })

  it('reach the second level', () => {
    const rows = rowsAfter([
      { from: 0, to: 65_000 },
      { from: 65_000, to: 70_000 },
    ])
    const { stored } = appendLeaves(tree, emptyRange, LEAVES)
    const second = stored.find((node) => node.level === 2)
    expect(rows.get('2/0')?.hash).toBe(toBase64(second?.hash as Uint8Array))
    expect(rows.get('2/1')).toMatchObject({ size: 70_000 - 65_536, hash: null })
  })

  it('neither repeat leaves nor leave holes', () => {
    const once = rowsAfter([{ from: 0, to: 300 }])
    expect(
      rowsAfter([
        { from: 0, to: 300 },
        { from: 100, to: 300 },
      ]),
    ).toEqual(once)
    expect(
      rowsAfter([
        { from: 0, to: 300 },
        { from: 310, to: 320 },
      ]),
    ).toEqual(once)
  })

  it('refuse a row that is no range', () => {
    expect(() => readRange({ size: 1, peaks: 'AAAA' })).toThrow('encoding_invalid')
    expect(() => readRange({ size: 1, peaks: '?' })).toThrow('encoding_invalid')
  })
})
