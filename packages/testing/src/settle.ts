import { LANE_TABLE, type Chain } from '@yiwang/bus'
import type { TestApp } from './test-app.ts'

const PATIENCE_MS = 30_000
// only a safety net: every change rings
const LOOK_AGAIN_MS = 250

interface Network {
  readonly apps: readonly TestApp[]
  /** those whose line is not cut */
  readonly connected: readonly TestApp[]
  /** when the stream now running was created */
  readonly stream: string
}

type OwnHead = Chain & { readonly seq: number; readonly app: TestApp }

async function ownHeads(apps: readonly TestApp[]): Promise<OwnHead[]> {
  const heads = await Promise.all(apps.map((app) => app.ledger.heads()))
  return apps.flatMap((app, i) =>
    (heads[i] ?? []).filter(({ origin }) => origin === app.origin).map((head) => ({ ...head, app })),
  )
}

/** What has not arrived yet, in words. */
function missing(heads: readonly OwnHead[], connected: readonly TestApp[]): string[] {
  return heads
    .filter(({ app }) => connected.includes(app))
    .flatMap(({ origin, lane, seq }) =>
      connected
        .filter((reader) => LANE_TABLE[reader.name].consumes.includes(lane))
        .map((reader) => ({ reader: reader.name, at: reader.inbox.seqOf({ origin, lane }) }))
        .filter(({ at }) => at < seq)
        .map(({ reader, at }) => `${reader} has ${at} of ${seq} of ${origin} ${lane}`),
    )
}

function nextChange(apps: readonly TestApp[]): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      for (const stop of stops) stop()
      resolve()
    }
    const timer = setTimeout(done, LOOK_AGAIN_MS)
    const stops = apps.map((app) => app.inbox.onTaken(done))
  })
}

function notReading({ connected, stream }: Network): string[] {
  return connected
    .filter(({ inbox }) => !inbox.status().isConsuming || inbox.status().stream !== stream)
    .map(({ name }) => `${name} does not read the stream yet`)
}

async function untilArrived(network: Network, deadline: number): Promise<string> {
  const { connected } = network
  for (;;) {
    const change = nextChange(connected)
    const heads = await ownHeads(connected)
    const lacking = [...notReading(network), ...missing(heads, connected)]
    if (lacking.length === 0) return heads.map(({ origin, lane, seq }) => `${origin} ${lane} ${seq}`).join()
    if (performance.now() > deadline) throw new Error(`not settled: ${lacking.join('; ')}`)
    await change
  }
}

/**
 * Waits until everything appended is relayed, accepted by everyone who may read it, projected and reacted to, and the
 * reactions' own events too. Apps whose line is cut settle for themselves.
 */
export async function settle(network: Network): Promise<void> {
  const { apps } = network
  const deadline = performance.now() + PATIENCE_MS
  for (let before = ''; ;) {
    const arrived = await untilArrived(network, deadline)
    const own = await ownHeads(apps)
    const now = `${arrived};${own.map(({ seq }) => seq).join()}`
    if (now === before) return
    before = now
    for (const app of apps) {
      await app.policies.settle()
      await app.projections.settle()
    }
  }
}
