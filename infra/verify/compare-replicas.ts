import type { Findings } from './findings.ts'
import type { ChainName, OwnChains } from './own-chains.ts'
import type { Walked } from './walk-ledger.ts'

interface Comparison {
  readonly own: OwnChains
  readonly targets: ReadonlyMap<ChainName, number>
  readonly findings: Findings
  /** whether what lacks had its chance to arrive */
  readonly isLagGap: boolean
}

function compareOne(replica: Walked, { chain, target }: { chain: ChainName; target: number }, to: Comparison): void {
  const { own, findings, isLagGap } = to
  const { app, isAlwaysOn } = replica.ledger
  const { seq, hash } = replica.anchors.get(chain) ?? { seq: 0, hash: undefined }
  if (seq > 0 && hash !== own.hashAt(chain, seq)) {
    findings.mismatches.push(`副本 ${app}（${chain} ${seq}）：与来源账本不同 / replica differs from its origin`)
  }
  // what runs now and then only fetches what it needs when it runs
  if (seq >= target || !isAlwaysOn) return
  const missing = `副本 ${app} 缺 ${chain} ${seq + 1}–${target} / replica lacks them`
  findings[isLagGap ? 'gaps' : 'underWay'].push(missing)
}

/** Every replica must be a prefix of what the origin has: with chains verified, equal hashes at a point mean equal histories. */
export function compareReplicas(replicas: readonly Walked[], comparison: Comparison): void {
  for (const [chain, target] of comparison.targets) {
    const [origin, lane = ''] = chain.split(' ')
    const readers = replicas.filter(({ ledger }) => ledger.origin !== origin && ledger.lanes.includes(lane))
    for (const replica of readers) compareOne(replica, { chain, target }, comparison)
  }
}
