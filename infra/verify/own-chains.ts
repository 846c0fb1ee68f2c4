/** `<origin> <lane>` */
export type ChainName = string

export function chainName(chain: { readonly origin: string; readonly lane: string }): ChainName {
  return `${chain.origin} ${chain.lane}`
}

/** What every origin says of its own chains; what all others are held against. */
export interface OwnChains {
  add(chain: ChainName, seq: number, hash: string): void
  /** hex; undefined for what the origin does not have */
  hashAt(chain: ChainName, seq: number): string | undefined
}

export function createOwnChains(): OwnChains {
  const chains = new Map<ChainName, Map<number, string>>()
  return {
    add(chain, seq, hash) {
      const hashes = chains.get(chain) ?? new Map<number, string>()
      chains.set(chain, hashes.set(seq, hash))
    },
    hashAt: (chain, seq) => chains.get(chain)?.get(seq),
  }
}
