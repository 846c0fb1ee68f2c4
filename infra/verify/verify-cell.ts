import type { CellAccess } from './cell-access.ts'
import { compareReplicas } from './compare-replicas.ts'
import { noFindings, type Findings } from './findings.ts'
import { createOwnChains, type ChainName } from './own-chains.ts'
import { readTargets, untilArrived, type Targets } from './targets.ts'
import { walkLedger, type Walked } from './walk-ledger.ts'
import { checkLog } from './walk-log.ts'
import { streamLine, walkStream } from './walk-stream.ts'

/** How patient verifying is, and whom it tells how far it is. */
export interface VerifyOptions {
  /** how long what is under way may take to arrive before it counts as missing; only while the apps run */
  readonly patienceMs?: number
  readonly tell?: (line: string) => void
}

const PATIENCE_MS = 15_000

/** As far as each chain was published: all of it while the apps run, what had come back otherwise. */
function requiredOnStream({ isRunning }: CellAccess, { chains, returned }: Targets): Map<ChainName, number> {
  if (isRunning) return new Map(chains)
  return new Map([...chains].map(([chain, seq]) => [chain, Math.min(seq, returned.get(chain) ?? 0)]))
}

async function findBrokenWitnesses({ ledgers }: CellAccess, findings: Findings): Promise<void> {
  for (const { app, pool } of ledgers) {
    const { rows } = await pool.query<{ code: string; id: string }>(
      'SELECT broken_code AS code, broken_event_id AS id FROM audit_heads WHERE broken_code IS NOT NULL',
    )
    for (const { code, id } of rows) findings.mismatches.push(`见证 ${app}：检查点 ${id} 前后矛盾 / witness: ${code}`)
  }
}

/** Verifies ledgers, chains, signatures, stream, replicas and log of a cell; reads only. */
export async function verifyCell(cell: CellAccess, options: VerifyOptions = {}): Promise<Findings> {
  const { patienceMs = PATIENCE_MS, tell = () => undefined } = options
  const targets = await readTargets(cell)
  if (cell.isRunning) await untilArrived(cell, targets, patienceMs)
  const findings = noFindings()
  const own = createOwnChains()
  const log = checkLog(cell, findings)
  const replicas: Walked[] = []
  for (const ledger of cell.ledgers) {
    const see = ledger.app === 'notary' ? { see: log.see } : {}
    const walked = await walkLedger(ledger, { findings, own, targets: targets.chains, ...see })
    replicas.push(walked)
    tell(`账本 ${ledger.app}：${walked.position} 条 / ledger`)
  }
  compareReplicas(replicas, { own, targets: targets.chains, findings, isLagGap: cell.isRunning })
  log.finish(targets.logged)
  const required = requiredOnStream(cell, targets)
  for (const [chain, seq] of targets.chains) {
    const published = required.get(chain) ?? 0
    if (published < seq) findings.underWay.push(`${chain} ${published + 1}–${seq} 尚未发布 / not published yet`)
  }
  tell(streamLine(await walkStream(cell, { own, required, findings })))
  await findBrokenWitnesses(cell, findings)
  return findings
}

/** The closing line. */
export function verdict({ events, gaps, mismatches }: Findings): string {
  return `verified ${events} events, ${gaps.length} gaps, ${mismatches.length} mismatches`
}
