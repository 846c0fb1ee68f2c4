import type pg from 'pg'
import { Heads } from './head.ts'
import type { Command } from './prepare.ts'
import { awaited } from './transaction.ts'

/** A command recorded before. */
export interface KnownCommand {
  readonly position: number
  readonly size: number
  /** undefined when it was not bound to its content */
  readonly contentDigest: string | undefined
}

/** What the database holds of the things a batch is about, all of one moment. */
export interface Facts {
  readonly heads: Heads
  /** commandId → where its events stand */
  readonly commands: Map<string, KnownCommand>
  /** streamId → last version */
  readonly versions: Map<string, number>
  readonly eventIds: Set<string>
}

const FACTS = `
SELECT 'position' AS kind, NULL AS key, position AS a, NULL AS b, NULL AS c FROM ledger_position WHERE id = 1
UNION ALL
SELECT 'head', lane, seq, hash, NULL FROM ledger_heads WHERE origin = $4
UNION ALL
SELECT 'command', own_command_id, position, own_command_size::text, own_command_digest
  FROM ledger_events WHERE own_command_id = ANY($1::text[])
UNION ALL
SELECT 'version', s.id, v.stream_version, NULL, NULL
  FROM unnest($2::text[]) AS s(id),
       LATERAL (SELECT stream_version FROM ledger_events
                 WHERE stream_id = s.id AND origin = $4 ORDER BY stream_version DESC LIMIT 1) v
UNION ALL
SELECT 'event', id::text, 0, NULL, NULL FROM ledger_events WHERE id = ANY($3::uuid[]) AND origin = $4`

interface FactRow {
  readonly kind: 'position' | 'head' | 'command' | 'version' | 'event'
  readonly key: string
  readonly a: number
  readonly b: string
  readonly c: string | null
}

/** Asks every question of a batch in one statement: one round trip, one snapshot. */
export async function readFacts(client: pg.ClientBase, origin: string, commands: readonly Command[]): Promise<Facts> {
  const query = awaited({
    name: 'ledger-facts',
    text: FACTS,
    values: [
      commands.map((command) => command.request.commandId),
      [...new Set(commands.map((command) => command.request.streamId))],
      commands.flatMap((command) => command.events.map(({ event }) => event.id)),
      origin,
    ],
  })
  const { rows } = await client.query<FactRow>(query)
  const of = (kind: FactRow['kind']): FactRow[] => rows.filter((row) => row.kind === kind)
  const [position] = of('position')
  if (position === undefined) throw new Error('ledger_position has no row: the database is not migrated')
  return {
    heads: new Heads(
      Number(position.a),
      of('head').map((row) => ({ origin, lane: row.key, seq: row.a, hash: row.b })),
    ),
    commands: new Map(
      of('command').map(({ key, a, b, c }) => [
        key,
        { position: Number(a), size: Number(b), contentDigest: c ?? undefined },
      ]),
    ),
    versions: new Map(of('version').map((row) => [row.key, Number(row.a)])),
    eventIds: new Set(of('event').map((row) => row.key)),
  }
}
