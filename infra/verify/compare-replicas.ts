import type { Findings } from './findings.ts'
import type { Heads } from './walk-ledger.ts'

/** One app's walked ledger and the lanes it may read. */
export interface Replica {
  readonly app: string
  readonly origin: string
  readonly lanes: readonly string[]
  readonly heads: Heads
}

/** Every replica must end where the origin ends: with chains verified, equal last hashes mean equal histories. */
export function compareReplicas(replicas: readonly Replica[], findings: Findings): void {
  for (const owner of replicas) {
    for (const [chain, head] of owner.heads) {
      const [origin, lane = ''] = chain.split(' ')
      if (origin !== owner.origin) continue
      for (const other of replicas) {
        if (other === owner || !other.lanes.includes(lane)) continue
        const seen = other.heads.get(chain)
        if (seen === undefined || seen.seq < head.seq)
          findings.gaps.push(`${other.app} lacks ${chain} from ${(seen?.seq ?? 0) + 1} to ${head.seq}`)
        else if (seen.hash !== head.hash) findings.mismatches.push(`${other.app} holds another ${chain} at ${seen.seq}`)
      }
    }
  }
}
