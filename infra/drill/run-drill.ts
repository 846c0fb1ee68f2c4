import { rmSync } from 'node:fs'
import { startLoad } from '../load/start-load.ts'
import { findRunning } from '../local/process-identity.ts'
import type { OwnSystem, Part } from '../system/own-system.ts'
import { until } from '../system/until.ts'
import { STEPS } from '../start/steps.ts'
import type { Findings } from '../verify/findings.ts'
import { openCell } from '../verify/open-cell.ts'
import { verifyCell } from '../verify/verify-cell.ts'
import { accountFor, type Account } from './account-for.ts'

/** How many people submit, and how many a second. */
export interface DrillOptions {
  readonly submissions: number
  readonly rate: number
  readonly tell?: (line: string) => void
}

/** One thing done to the platform while people submitted. */
export interface Blow {
  readonly name: string
  /** whether submissions were still arriving when it fell */
  readonly isDuringLoad: boolean
  /** until it was up again */
  readonly downMs: number
  /** how often the portal refused the matter it refused most often while this part was down */
  readonly refusals: number
}

/** What the drill came to. */
export interface DrillReport {
  readonly account: Account
  readonly findings: Findings
  /** servers that ended without being killed */
  readonly died: readonly string[]
  readonly blows: readonly Blow[]
  readonly seconds: number
}

const VICTIMS: readonly Part[] = ['nats', 'console', 'dashboard', 'vault', 'notary', 'postgres']
const SERVERS = ['portal', 'console', 'dashboard', 'vault', 'notary', 'oidc', 'postgres', 'nats-server']

/** Acknowledged before the next blow falls. */
const FIRST = 10
const PATIENCE_MS = 60_000
const SETTLE_MS = 90_000

/** PostgreSQL refuses to start while processes of the killed one still end. */
async function startAgain(system: OwnSystem, part: Part): Promise<void> {
  if (part !== 'postgres') return await system.start(part)
  let last: unknown
  const attempt = (): Promise<boolean> =>
    system.start(part).then(
      () => true,
      (error: unknown) => {
        last = error
        return false
      },
    )
  await until('PostgreSQL again', attempt, PATIENCE_MS).catch(() => Promise.reject(last))
}

async function wipeStream(system: OwnSystem): Promise<void> {
  const storeDir = system.context.nats?.storeDir ?? ''
  await system.kill('nats')
  rmSync(storeDir, { recursive: true })
  await system.start('nats')
  await STEPS.stream.run(system.context)
}

function blows(system: OwnSystem): { readonly name: string; fall(): Promise<void> }[] {
  const kills = VICTIMS.map((part) => ({
    name: `kill -9 ${part}`,
    async fall() {
      await system.kill(part)
      await startAgain(system, part)
    },
  }))
  return [...kills, { name: 'stream lost', fall: () => wipeStream(system) }]
}

type Outcome = Pick<DrillReport, 'account' | 'findings'>

async function settled(system: OwnSystem, locations: readonly string[]): Promise<Outcome> {
  const cell = await openCell(system.context, true)
  try {
    const findings = await verifyCell(cell, { patienceMs: SETTLE_MS })
    const look = async (): Promise<Account | false> => {
      const account = await accountFor(system, locations)
      return account.lost.length === 0 && account
    }
    const account = await until('a case for every receipt', look).catch(() => accountFor(system, locations))
    return { account, findings }
  } finally {
    await cell.close()
  }
}

/**
 * Kills every part in turn and at last loses the whole stream, each time while people submit; afterwards every acknowledged
 * submission must have exactly one case and all replicas must be equal.
 */
export async function runDrill(system: OwnSystem, options: DrillOptions): Promise<DrillReport> {
  const { submissions, rate, tell = () => undefined } = options
  const startedAt = performance.now()
  const locations: string[] = []
  const fallen: Blow[] = []
  const planned = blows(system)
  for (const [index, { name, fall }] of planned.entries()) {
    const share =
      Math.floor((submissions * (index + 1)) / planned.length) - Math.floor((submissions * index) / planned.length)
    const load = startLoad('submit-matter', {
      PORTAL: system.url('portal'),
      ITERATIONS: String(share),
      RATE: String(rate),
      PRESSES: '90',
      AGAIN: '2',
    })
    await until('first submissions', () => Promise.resolve(load.locations.length >= FIRST || !load.isRunning()))
    const isDuringLoad = load.isRunning()
    const fallsAt = performance.now()
    await fall()
    const downMs = Math.round(performance.now() - fallsAt)
    const { figures } = await load.result
    const refusals = figures.trends['refusals_per_matter']?.max ?? 0
    fallen.push({ name, isDuringLoad, downMs, refusals })
    locations.push(...load.locations)
    tell(
      `${name}：${downMs} ms 后恢复；已受理 ${new Set(locations).size}，一件最多被拒 ${refusals} 次 / up again, acknowledged, refused`,
    )
  }
  const outcome = await settled(system, locations)
  const died = SERVERS.filter((name) => findRunning(system.context.state.run, name) === undefined)
  return { ...outcome, died, blows: fallen, seconds: (performance.now() - startedAt) / 1000 }
}
