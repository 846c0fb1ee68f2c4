import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromHex, toHex } from '../bytes.ts'
import { sha256 } from '../node-crypto.ts'
import { appendLeaves, emptyRange, rootOf, type CompactRange } from './compact-range.ts'
import { naivePath, naiveProof, naiveRoot } from './naive-tree.ts'
import { storedSpans, type ReadNode, type StoredNode } from './nodes.ts'
import { consistencyRanges, inclusionRanges, proofHashes, rootAt } from './proofs.ts'
import { leafDataOf, treeHash } from './tree-hash.ts'
import { verifyConsistency, verifyInclusion } from './verify.ts'

const tree = treeHash(sha256)
const hex = (text: string): Uint8Array => fromHex(text) as Uint8Array

function leavesOf(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, i) => tree.leaf(new TextEncoder().encode(`leaf ${i}`)))
}

function store(nodes: readonly StoredNode[]): ReadNode {
  const byPlace = new Map(nodes.map((node) => [`${node.level}/${node.index}`, node.hash]))
  return (level, index) => byPlace.get(`${level}/${index}`)
}

/** The largest tree of these tests, so that two tile levels are full, and the nodes stored for it. */
const ALL = leavesOf(256 * 256 + 300)
const built = appendLeaves(tree, emptyRange, ALL)
const read = store(built.stored)
const sizes = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 700 }) },
  { weight: 1, arbitrary: fc.constantFrom(255, 256, 257, 511, 512, 513, 65535, 65536, 65537) },
)

describe('known vectors of Certificate Transparency', () => {
  const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
  const leaves = inputs.map((input) => tree.leaf(hex(input)))
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]
  const { stored } = appendLeaves(tree, emptyRange, leaves)

  it.each(roots.map((root, size) => ({ root, size })))('root of $size leaves', ({ root, size }) => {
    expect(toHex(rootOf(tree, appendLeaves(tree, emptyRange, leaves.slice(0, size)).range))).toBe(root)
    expect(toHex(rootAt(tree, store(stored), size))).toBe(root)
  })

  it('path of leaf 5 in 8', () => {
    expect(proofHashes(tree, store(stored), inclusionRanges(5, 8)).map(toHex)).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
  })

  it('consistency of 6 and 8', () => {
    expect(proofHashes(tree, store(stored), consistencyRanges(6, 8)).map(toHex)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
  })
})

describe('against the naive tree', () => {
  it('roots agree however the leaves are batched', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 12 }), (batches) => {
        let range: CompactRange = emptyRange
        const stored: StoredNode[] = []
        for (const batch of batches) {
          const step = appendLeaves(tree, range, ALL.slice(range.size, range.size + batch))
          range = step.range
          stored.push(...step.stored)
        }
        const root = naiveRoot(tree, ALL.slice(0, range.size))
        expect(rootOf(tree, range)).toEqual(root)
        expect(rootAt(tree, store(stored), range.size)).toEqual(root)
      }),
    )
  })

  it('inclusion paths agree and verify', () => {
    fc.assert(
      fc.property(
        sizes.filter((size) => size < 1000),
        fc.nat(),
        (size, pick) => {
          const leafIndex = pick % size
          const leaves = ALL.slice(0, size)
          const path = proofHashes(tree, read, inclusionRanges(leafIndex, size))
          expect(path).toEqual(naivePath(tree, leafIndex, leaves))
          const inclusion = { leafIndex, treeSize: size, leafHash: leaves[leafIndex] as Uint8Array, path }
          expect(verifyInclusion(tree, inclusion, naiveRoot(tree, leaves))).toBe(true)
        },
      ),
    )
  })

  it('consistency paths agree and verify', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.nat(), (size, pick) => {
        const oldSize = 1 + (pick % size)
        const leaves = ALL.slice(0, size)
        const path = proofHashes(tree, read, consistencyRanges(oldSize, size))
        expect(path).toEqual(naiveProof(tree, oldSize, leaves))
        const heads = {
          old: { size: oldSize, root: naiveRoot(tree, leaves.slice(0, oldSize)) },
          new: { size, root: naiveRoot(tree, leaves) },
        }
        expect(verifyConsistency(tree, heads, path)).toBe(true)
      }),
    )
  })

  it('proofs over several tile levels verify', () => {
    const size = ALL.length
    const root = rootOf(tree, built.range)
    for (const leafIndex of [0, 255, 256, 65_535, 65_536, size - 1]) {
      const path = proofHashes(tree, read, inclusionRanges(leafIndex, size))
      expect(
        verifyInclusion(tree, { leafIndex, treeSize: size, leafHash: ALL[leafIndex] as Uint8Array, path }, root),
      ).toBe(true)
    }
    for (const oldSize of [1, 256, 300, 65_536, 65_600]) {
      const heads = { old: { size: oldSize, root: rootAt(tree, read, oldSize) }, new: { size, root } }
      expect(verifyConsistency(tree, heads, proofHashes(tree, read, consistencyRanges(oldSize, size)))).toBe(true)
    }
  })
})

describe('what must not verify', () => {
  const flip = (hash: Uint8Array, bit: number): Uint8Array =>
    hash.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
  const bits = fc.integer({ min: 0, max: 255 })

  it('an inclusion proof with any bit, index, size or length changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), fc.tuple(fc.nat(), fc.nat(), bits), (size, [pick, other, bit]) => {
        const leafIndex = pick % size
        const leafHash = ALL[leafIndex] as Uint8Array
        const root = rootAt(tree, read, size)
        const path = proofHashes(tree, read, inclusionRanges(leafIndex, size))
        const proof = { leafIndex, treeSize: size, leafHash, path }
        const at = other % path.length
        expect(verifyInclusion(tree, { ...proof, path: path.map((h, i) => (i === at ? flip(h, bit) : h)) }, root)).toBe(
          false,
        )
        expect(verifyInclusion(tree, { ...proof, leafHash: flip(leafHash, bit) }, root)).toBe(false)
        expect(verifyInclusion(tree, proof, flip(root, bit))).toBe(false)
        expect(verifyInclusion(tree, { ...proof, path: path.slice(1) }, root)).toBe(false)
        expect(verifyInclusion(tree, { ...proof, path: [...path, leafHash] }, root)).toBe(false)
        const otherIndex = (leafIndex + 1 + (other % (size - 1))) % size
        expect(verifyInclusion(tree, { ...proof, leafIndex: otherIndex }, root)).toBe(false)
      }),
    )
  })

  it('an index outside the tree', () => {
    const root = rootAt(tree, read, 1)
    const proof = { leafHash: ALL[0] as Uint8Array, path: [], treeSize: 1 }
    for (const leafIndex of [-1, 1, 0.5, Number.NaN])
      expect(verifyInclusion(tree, { ...proof, leafIndex }, root)).toBe(false)
    expect(() => inclusionRanges(1, 1)).toThrow('index_out_of_range')
    expect(() => consistencyRanges(2, 1)).toThrow('index_out_of_range')
  })

  it('a consistency proof with any bit or length changed, or a rewritten past', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 500 }), fc.nat(), bits, (size, pick, bit) => {
        const oldSize = 1 + (pick % (size - 1))
        const path = proofHashes(tree, read, consistencyRanges(oldSize, size))
        const old = { size: oldSize, root: rootAt(tree, read, oldSize) }
        const head = { size, root: rootAt(tree, read, size) }
        const at = pick % path.length
        expect(
          verifyConsistency(
            tree,
            { old, new: head },
            path.map((h, i) => (i === at ? flip(h, bit) : h)),
          ),
        ).toBe(false)
        expect(verifyConsistency(tree, { old: { ...old, root: flip(old.root, bit) }, new: head }, path)).toBe(false)
        expect(verifyConsistency(tree, { old, new: { ...head, root: flip(head.root, bit) } }, path)).toBe(false)
        expect(verifyConsistency(tree, { old, new: head }, path.slice(0, -1))).toBe(false)
        expect(verifyConsistency(tree, { old, new: head }, [...path, head.root])).toBe(false)
        expect(verifyConsistency(tree, { old: head, new: old }, path)).toBe(false)
      }),
    )
  })

  it('two roots of one size, or something before nothing', () => {
    const one = { size: 1, root: rootAt(tree, read, 1) }
    const empty = { size: 0, root: tree.empty() }
    expect(verifyConsistency(tree, { old: one, new: one }, [])).toBe(true)
    expect(verifyConsistency(tree, { old: empty, new: one }, [])).toBe(true)
    expect(verifyConsistency(tree, { old: { size: 0, root: one.root }, new: one }, [])).toBe(false)
    expect(verifyConsistency(tree, { old: one, new: { size: 1, root: tree.empty() } }, [])).toBe(false)
  })

  it('a missing node is an error, not a wrong root', () => {
    expect(() => rootAt(tree, (level, index) => (index === 3 ? undefined : read(level, index)), 5)).toThrow(
      'node_missing: 0/3',
    )
  })
})

describe('storage', () => {
  it('reads at most 255 nodes per level for a path', () => {
    const spans = storedSpans(inclusionRanges(70, ALL.length))
    const perLevel = Object.groupBy(spans, (span) => span.level)
    for (const level of Object.values(perLevel)) {
      expect(level?.reduce((sum, span) => sum + span.end - span.start, 0)).toBeLessThanOrEqual(2 * 255)
    }
  })

  it('keeps one row per leaf and one per full tile', () => {
    expect(built.stored).toHaveLength(ALL.length + 257 + 1)
  })

  it('hides the event behind its salt', () => {
    const eventHash = sha256(new Uint8Array(1))
    const one = leafDataOf(sha256, new Uint8Array(16), eventHash)
    expect(one).toHaveLength(32)
    expect(leafDataOf(sha256, new Uint8Array(16).fill(1), eventHash)).not.toEqual(one)
  })
})
