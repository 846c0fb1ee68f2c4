import type { Facts } from './facts.ts'
import { Heads, type HeadRow } from './head.ts'
import type { Command } from './prepare.ts'

/** Facts taken for granted; the write itself checks them, and changes nothing when one is wrong. */
export interface Assumption {
  readonly facts: Facts
  /** streamId → version it is believed to have, to be checked because this process did not write it lately */
  readonly believed: ReadonlyMap<string, number>
}

/** What a process remembers of its last write; saves asking, as long as nobody else has moved the position. */
export interface Recall {
  /** undefined when something has to be asked first */
  assume(commands: readonly Command[]): Assumption | undefined
  /** what stands after a write, by the facts it was built on and advanced */
  learn(facts: Facts): void
  /** this process itself moved the position without touching its own streams */
  moved(from: number, to: number): void
  /** after an error nothing is certain */
  forget(): void
}

/** Streams whose last version is kept in memory. */
const MAX_STREAMS = 20_000

export function createRecall(): Recall {
  const versions = new Map<string, number>()
  let last: { position: number; heads: readonly HeadRow[] } | undefined

  function believe(command: Command, known: Map<string, number>, believed: Map<string, number>): boolean {
    const { streamId, expectedVersion } = command.request
    if (known.has(streamId)) return true
    const version = versions.get(streamId) ?? expectedVersion
    if (version === undefined) return false
    known.set(streamId, version)
    if (!versions.has(streamId) && version > 0) believed.set(streamId, version)
    return true
  }

  return {
    assume(commands) {
      if (last === undefined) return undefined
      const known = new Map<string, number>()
      const believed = new Map<string, number>()
      if (!commands.every((command) => believe(command, known, believed))) return undefined
      const heads = new Heads(last.position, last.heads)
      return { facts: { heads, commands: new Map(), versions: known, eventIds: new Set() }, believed }
    },
    learn({ heads, versions: written }) {
      last = { position: heads.position, heads: heads.all() }
      for (const [streamId, version] of written) {
        versions.delete(streamId)
        versions.set(streamId, version)
      }
      for (const oldest of versions.keys()) {
        if (versions.size <= MAX_STREAMS) break
        versions.delete(oldest)
      }
    },
    moved(from, to) {
      if (last?.position === from) last = { ...last, position: to }
    },
    forget() {
      last = undefined
      versions.clear()
    },
  }
}
