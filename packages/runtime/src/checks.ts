import type { Runtime } from './runtime.ts'

/** One line of /readyz: what was looked at, whether it is well, and a code or number when it is not. */
export interface Check {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
}

/** Further checks of one app. */
export type Checks = () => Promise<readonly Check[]>

/** Told, but no reason to turn people away: another app is at fault. */
const refusedWords = (refused: number): string => (refused === 0 ? 'ok' : `refused ${refused}`)

/** Nobody would notice otherwise: everything seems well, and nothing said elsewhere arrives. */
function readingCheck({ inbox }: Runtime): Check[] {
  if (inbox === undefined) return []
  const { trouble, barred } = inbox.status()
  const detail = trouble ?? (barred.length === 0 ? 'ok' : `barred ${barred.length}`)
  return [{ name: 'inbox', ok: trouble === undefined, detail }]
}

/**
 * What decides whether this process may take people's requests: its database, its projections, and that its inbox reads
 * while the line is up. A missing line to NATS is reported but is no reason to turn anyone away.
 */
export async function checksOf(runtime: Runtime): Promise<Check[]> {
  const database = await runtime.ledger.position().then(
    (position) => ({ name: 'database', ok: true, detail: `position ${position}` }),
    (error: unknown) => ({ name: 'database', ok: false, detail: error instanceof Error ? error.name : 'unknown' }),
  )
  const status = runtime.projections.status()
  const failed = status.projections.flatMap((projection) =>
    projection.failed === undefined ? [] : [`${projection.name}:${projection.failed.code}`],
  )
  return [
    database,
    {
      name: 'projections',
      ok: status.ready,
      detail: failed.join(' ') || (status.error ?? refusedWords(status.refused)),
    },
    { name: 'line', ok: true, detail: runtime.connection.isConnected() ? 'up' : 'down' },
    ...readingCheck(runtime),
  ]
}
