import { ZERO_HASH } from './chain.ts'

export interface ChainHead {
  readonly seq: number
  readonly hash: string
}

export interface HeadRow extends ChainHead {
  readonly origin: string
  readonly lane: string
}

/** Where the ledger and the chains of one batch stand; changed in memory while a batch is built, then written once. */
export class Heads {
  /** position the batch builds on; writing fails when the ledger has moved on since */
  readonly base: number
  position: number
  private readonly chains: Map<string, ChainHead>
  private readonly changed = new Set<string>()

  constructor(position: number, rows: readonly HeadRow[]) {
    this.base = position
    this.position = position
    this.chains = new Map(rows.map((row) => [`${row.origin}|${row.lane}`, { seq: Number(row.seq), hash: row.hash }]))
  }

  of(origin: string, lane: string): ChainHead {
    return this.chains.get(`${origin}|${lane}`) ?? { seq: 0, hash: ZERO_HASH }
  }

  advance(origin: string, lane: string, head: ChainHead): void {
    const key = `${origin}|${lane}`
    this.chains.set(key, head)
    this.changed.add(key)
  }

  /** heads the batch has moved */
  changes(): HeadRow[] {
    return this.rows(this.changed)
  }

  all(): HeadRow[] {
    return this.rows(this.chains.keys())
  }

  private rows(keys: Iterable<string>): HeadRow[] {
    return [...keys].map((key) => {
      const [origin = '', lane = ''] = key.split('|')
      return { origin, lane, ...this.of(origin, lane) }
    })
  }
}
